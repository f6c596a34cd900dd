internal import FoundationEssentials
internal import JSON
internal import ReportingDomain
internal import Shared

/// A report in a few lines for the terminal.
struct ReportSummary {
    private let report: Report

    init(_ report: Report) { self.report = report }

    var text: String {
        var lines: [String] = []
        lines.append("\(self.report.profile.name.map(Self.english) ?? ""), as of \(self.report.asOf)")
        lines.append("  formal standing   \(Self.word(self.report.profile.formality))")
        lines.append("  vitality          \(Self.vitality(self.report.activity))")
        lines.append("  active years      \(Self.ratios(self.report.activity))")
        let fields = self.report.fieldsWithActivity
        let possibly =
            fields.possiblyActive > fields.active
            ? "; \(Translation.possiblyFields.filled(String(fields.possiblyActive), in: .english))" : ""
        let active = Translation.fieldsActive.filled(String(fields.active), String(fields.all), in: .english)
        lines.append("  fields            \(active)\(possibly)")
        lines += LifeLines(self.report.life).lines
        lines += LightLines(self.report).lines
        lines += FindingLines(self.report.findings).lines
        lines += self.fields
        for indicator in self.report.indicators { lines += IndicatorLines(indicator).lines }
        lines += MoneyLines(self.report.money).lines
        lines += StatementLines(self.report.statements).lines
        lines.append("")
        lines.append(
            "\(self.report.disputed.count) disputed claims (\(self.report.disputed.count { $0.rule == .undecided }) undecided), \(self.report.sources.count) events used, \(self.report.notUsed.count) considered and not used"
        )
        if !self.report.possiblySame.isEmpty {
            lines.append("\(self.report.possiblySame.count) things possibly stated twice by different publishers")
        }
        if let kept = self.kept { lines.append(kept) }
        return lines.joined(separator: "\n") + "\n"
    }

    private var fields: [String] {
        var lines = ["", "Fields of cooperation"]
        for component in self.report.components {
            let isPart = component.parent != nil
            if isPart, !component.activity.isPossiblyActive { continue }
            lines.append("  \(isPart ? "  " : "")\(Self.english(component.name))")
            lines.append("      \(Self.ratios(component.activity)); \(Self.vitality(component.activity))")
        }
        return lines
    }

    /// Data that are stored and not shown yet.
    private var kept: String? {
        guard !self.report.kept.isEmpty else { return nil }
        let kinds = self.report.kept.map { $0.kind.counted($0.things).filled(String($0.things), in: .english) }
        return "\(Translation.kept.en): \(kinds.joined(separator: ", "))"
    }

    private static func vitality(_ record: ActivityRecord) -> String {
        guard let last = record.dormancy.lastSubstantiveEvent else { return Self.word(record.dormancy.class) }
        return "\(Self.word(record.dormancy.class)), last event \(Self.date(last.date))"
    }

    private static func ratios(_ record: ActivityRecord) -> String {
        func ratio(_ reading: ActiveYears) -> String { "\(reading.activeYears)/\(reading.yearsInForce)" }
        guard let recorded = record.activeYears.first(where: \.recorded) else {
            return "no year in force to count"
        }
        var others: [String] = []
        for reading in record.activeYears where !reading.recorded {
            if ratio(reading) != ratio(recorded), !others.contains(ratio(reading)) { others.append(ratio(reading)) }
        }
        let beside = others.isEmpty ? "" : "; other readings \(others.joined(separator: ", "))"
        return
            "active in \(recorded.activeYears) of \(recorded.yearsInForce) \(recorded.yearsInForce == 1 ? "year" : "years") (\(recorded.percent) %)\(beside)"
    }
}

// Formatting of words and values that all parts of a summary share.
extension ReportSummary {
    static func english(_ text: LanguageMap) -> String { text.text(in: ["en"]) }

    /// The English word of the report page.
    static func word(_ value: some Translated) -> String { value.translation.en }

    static func date(_ date: CoarseDate) -> String {
        switch date.precision {
        case .unknown: "on an unknown day"
        case .onOrBefore: "on or before \(date.text.dropFirst(3).dropLast())"
        case .day, .month, .year, .interval: date.text
        }
    }

    static func period(_ period: Period) -> String {
        switch period.type {
        case .fullYear: "\(period.start?.year.description ?? "") \(Self.word(period.type))"
        case .coarse: period.date.map { Self.date($0) } ?? ""
        case .fiscalYear, .halfYear, .quarter, .month, .day, .yearToDate, .toDate, .custom:
            "\(period.start?.description ?? "") to \(period.end?.description ?? ""), \(Self.word(period.type))"
        }
    }

    /// From the first day to the last; one side alone where the other is not stated.
    static func span(_ start: CoarseDate?, _ end: CoarseDate?) -> String {
        let ends = [start, end].compactMap { $0.map(Self.date) }
        return ends.count == 2 && ends[0] == ends[1] ? ends[0] : ends.joined(separator: " to ")
    }

    /// The same for a span that is open on the side not stated.
    static func openSpan(_ start: CoarseDate?, _ end: CoarseDate?) -> String {
        switch (start, end) {
        case (let start?, nil) where start.precision != .unknown: "since \(Self.date(start))"
        case (nil, let end?) where end.precision != .unknown: "until \(Self.date(end))"
        default: Self.span(start, end)
        }
    }

    /// A number with every digit, and its unit.
    static func quantity(_ quantity: Quantity, _ unit: String?) -> String {
        let text =
            switch quantity {
            case .exact(let value): value.description
            case .about(let value): "about \(value)"
            case .atLeast(let value): "at least \(value)"
            case .atMost(let value): "at most \(value)"
            case .range(let from, let to): "\(from) to \(to)"
            }
        return unit.map { "\(text) \($0)" } ?? text
    }
}
