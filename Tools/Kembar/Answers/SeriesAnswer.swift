internal import FoundationEssentials
internal import Shared

/// The reply of `GET /v1/indicators/{code}/series`, as far as the command line shows it.
struct SeriesAnswer: Decodable {
    /// A computed figure, or why it is not defined.
    struct Figure: Decodable {
        struct NotDefined: Decodable {
            let code: String
            let text: LanguageMap
        }

        let shown: String?
        let approximate: Bool?
        let notDefined: NotDefined?
    }

    /// A figure as it was stated or derived.
    struct Stated: Decodable {
        let value: Quantity
        let origin: String?
        let rule: BeliefRule?
    }

    struct Realisation: Decodable {
        let shown: String
        let band: String?
    }

    struct Row: Decodable {
        let period: Period
        let asOf: CoarseDate?
        let dimensions: Dimensions?
        let seriesBreak: String?
        let noData: Bool
        let shareToDate: Bool
        let target: Stated?
        let actual: Stated?
        let realisation: Realisation?
        let statedRealisation: Realisation?
        let notDefined: Figure.NotDefined?
        let growth: Figure
        let achievement: Figure
        let progress: [Progress]
        let running: Figure?
        let lock: Lock?
        let remark: LanguageMap?
        let formula: FormulaRow?
        let flags: [Flag]?
    }

    /// The result of the formula of a period.
    struct FormulaRow: Decodable {
        let workedExample: String
    }

    /// The progress from one baseline to the target.
    struct Progress: Decodable {
        let baseline: String?
        let progress: Figure
        let scheduleIndex: Figure
    }

    /// Whether the series rose from each period to the next.
    struct Trend: Decodable {
        struct Point: Decodable {
            let period: Period
            let value: Decimal
        }

        struct Pair: Decodable {
            let before: Point
            let after: Point
        }

        let of: String
        let roseEachPeriod: Truth
        let points: Int
        let counterexample: Pair?
        let missing: [Period]?
    }

    /// The parts of a dimension beside their total.
    struct Breakdown: Decodable {
        struct Part: Decodable {
            let part: String
            let figure: Figure
        }

        struct NotStated: Decodable {
            let value: Decimal
        }

        struct Warning: Decodable {
            let text: LanguageMap
        }

        let period: Period
        let dimension: String
        let coverage: String
        let total: Figure
        let parts: [Part]
        let notStated: NotStated
        let warnings: [Warning]
    }

    struct Lock: Decodable {
        let periodLock: String
        let since: CalendarDate
        let by: EntityReference?
        let reason: Reason?
        /// How a figure can be corrected.
        let correction: LanguageMap?

        struct Reason: Decodable {
            let text: LanguageMap?
        }
    }

    struct ToDate: Decodable {
        let figure: Figure
    }

    struct Flag: Decodable {
        let rule: String
        let text: LanguageMap
        let period: Period?
    }

    struct Formula: Decodable {
        struct Problem: Decodable {
            let sentence: String
        }

        let text: String?
        let problem: Problem?
    }

    struct Correction: Decodable {
        let observation: String
        let reason: Reason?
        let afterLock: Bool
        let moved: [Moved]

        struct Reason: Decodable {
            let text: LanguageMap?
            let code: String?
        }

        struct Moved: Decodable {
            let figure: String
            let period: Period
            let before: Quantity?
            let after: Quantity?
        }
    }

    /// An observation that does not count.
    struct Uncounted: Decodable {
        let observation: String
        let state: String?
        let lock: Lock?
    }

    struct OverallTarget: Decodable {
        let target: String
        let value: Quantity
        let period: Period
        let total: Figure
        let achievement: Figure
    }

    let indicator: String
    let title: LanguageMap?
    let unit: String?
    let currency: String?
    let priceBasis: PriceBasis?
    let basePeriod: Period?
    let dataSource: LanguageMap?
    let cumulation: Indicator.Cumulation
    let frequency: Frequency?
    let isContext: Bool
    let formula: Formula?
    let toDate: ToDate
    let trends: [Trend]
    let breakdowns: [Breakdown]
    let rows: [Row]
    let flags: [Flag]
    let locks: [Lock]
    let corrections: [Correction]
    let notCounted: [Uncounted]
    let heldBack: [Uncounted]
    let overallTargets: [OverallTarget]
    let nextAfter: String?
}
