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
    }

    /// The progress from one baseline to the target.
    struct Progress: Decodable {
        let baseline: String?
        let progress: Figure
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

        struct Reason: Decodable {
            let text: LanguageMap?
            let code: String?
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
    let cumulation: Indicator.Cumulation
    let frequency: Frequency?
    let isContext: Bool
    let formula: Formula?
    let toDate: ToDate
    let rows: [Row]
    let flags: [Flag]
    let locks: [Lock]
    let corrections: [Correction]
    let notCounted: [Uncounted]
    let heldBack: [Uncounted]
    let overallTargets: [OverallTarget]
    let nextAfter: String?
}
