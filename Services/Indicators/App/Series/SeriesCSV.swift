internal import CSV
internal import FoundationEssentials
internal import IndicatorMath
internal import JSON
internal import Shared

/// Series as CSV: exactly one row for each indicator, period and breakdown, with target, actual and progress joined.
enum SeriesCSV {
    private static let columns = [
        "indicator", "title", "definition_version", "period_start", "period_end", "period_type", "as_of", "dimensions",
        "unit", "price_basis", "base_period", "data_source", "target", "actual", "actual_origin", "realisation_percent",
        "realisation_band", "achievement",
        "baseline", "progress", "schedule_index", "growth_percent", "running", "may_sum_over", "locked", "flags",
        "notes", "events",
    ]

    /// RFC 4180, with a heading line.
    ///
    /// - Parameter language: that of titles and of the sentences in `notes`.
    static func text(_ series: [IndicatorSeries], in language: String = "en") -> String {
        var lines = [CSVText.line(Self.columns)]
        for one in series {
            for row in one.rows { lines.append(Self.line(row, of: one, language)) }
        }
        return lines.joined()
    }

    private static func line(_ entry: SeriesRow, of series: IndicatorSeries, _ language: String) -> String {
        let row = entry.row
        let indicator = series.indicator
        let definition = series.definition(of: row)
        let progress = entry.progress.first
        let actual: String =
            row.actual.map { Self.quantity($0.value) } ?? row.formula?.notDefined.map { $0.reason.rawValue }
            ?? "no_data"
        let cells: [String] = [
            CSVText.guarded(series.code.text), CSVText.guarded(indicator.title?.text(in: [language, "en"]) ?? ""),
            "\(row.version)",
            row.period.start?.description ?? "", row.period.end?.description ?? "", row.period.type.rawValue,
            row.asOf?.text ?? "",
            CSVText.guarded(row.dimensions.parts.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")),
            CSVText.guarded(definition?.currency ?? definition?.unit ?? ""),
            definition?.priceBasis?.rawValue ?? "", definition?.basePeriod.map { Self.name(of: $0) } ?? "",
            CSVText.guarded(indicator.dataSource?.text(in: [language, "en"]) ?? ""),
            row.target.map { Self.quantity($0.value) } ?? NotDefined.noTarget.rawValue, actual, Self.origin(row.actual),
            row.realisation.map { $0.rounded.exact.description } ?? row.comparison.notDefined?.rawValue
                ?? Self.missing(row),
            row.realisation?.band?.rawValue ?? (row.isToDate ? "share_to_date" : "none"),
            Self.computed(entry.achievement), progress?.baseline.map { CSVText.guarded($0.baseline.code) } ?? "none",
            Self.computed(progress?.progress ?? .notDefined(.noTarget)),
            Self.computed(progress?.schedule ?? .notDefined(.noTarget)), Self.computed(entry.growth),
            entry.running.map(Self.computed) ?? "not_cumulative", Self.summable(entry.summableOver),
            entry.lock == nil ? "no" : "yes", entry.flags.map(\.rule.rawValue).joined(separator: " "),
            CSVText.guarded(Self.notes(entry, language)),
            CSVText.guarded(
                Set((row.actual?.events ?? []) + (row.target?.events ?? [])).sorted()
                    .map { "\($0.source) \($0.id)" }.joined(separator: "; ")),
        ]
        return CSVText.line(cells)
    }

    /// The sentences of everything in the row that is not defined or flagged, each with its column or rule.
    private static func notes(_ entry: SeriesRow, _ language: String) -> String {
        let row = entry.row
        var notes: [(name: String, text: Translation)] = []
        func add(_ name: String, _ reason: NotDefined?) {
            if let reason { notes.append((name, reason.wording)) }
        }
        if row.target == nil { add("target", .noTarget) }
        if row.actual == nil { add("actual", row.formula?.notDefined?.reason ?? .valueMissing) }
        if row.target != nil, row.actual != nil {
            add("realisation_percent", row.comparison.notDefined)
            add("achievement", entry.achievement.reason)
            add("progress", entry.progress.first?.progress.reason)
            add("schedule_index", entry.progress.first?.schedule.reason)
        }
        if row.actual != nil { add("growth_percent", entry.growth.reason) }
        add("running", entry.running?.reason)
        for flag in entry.flags { notes.append((flag.rule.rawValue, flag.flag.sentence)) }
        return notes.map { "\($0.name): \($0.text.text(language))" }.joined(separator: " ")
    }

    /// The days of a period: `2010-01-01/2010-12-31`.
    private static func name(of period: Period) -> String {
        [period.start, period.end].map { $0?.description ?? ".." }.joined(separator: "/")
    }

    /// Why a row without a comparison has none.
    private static func missing(_ row: IndicatorRow) -> String {
        row.target == nil ? NotDefined.noTarget.rawValue : NotDefined.valueMissing.rawValue
    }

    private static func origin(_ actual: ActualFigure?) -> String {
        switch actual?.origin {
        case .observed?: "observed"
        case .sum?: "sum"
        case .formula?: "formula"
        case .instruments?: "instrument"
        case nil: "none"
        }
    }

    private static func computed(_ figure: ComputedFigure) -> String {
        figure.number?.description ?? figure.reason?.rawValue ?? ""
    }

    /// A number, or the bounds of a range: `10..20`, `..20`, `10..`, `about 20`.
    private static func quantity(_ quantity: Quantity) -> String {
        switch quantity {
        case .exact(let value): value.description
        case .about(let value): "about \(value)"
        case .atLeast(let value): "\(value).."
        case .atMost(let value): "..\(value)"
        case .range(let from, let to): "\(from)..\(to)"
        }
    }

    private static func summable(_ over: SeriesRow.SummableOver) -> String {
        let words = (over.contains(.periods) ? ["periods"] : []) + (over.contains(.parts) ? ["parts"] : [])
        return words.isEmpty ? "nothing" : words.joined(separator: " ")
    }
}
