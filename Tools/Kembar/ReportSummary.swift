internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// A report in a few lines that a person can read in a terminal.
struct ReportSummary {
    private let report: Report

    init(_ report: Report) { self.report = report }

    var text: String {
        var lines: [String] = []
        lines.append("\(self.report.profile.name.map(Self.english) ?? ""), as of \(self.report.asOf)")
        lines.append("  formal standing   \(Self.word(self.report.profile.formality))")
        lines.append("  vitality          \(Self.vitality(self.report.activity))")
        lines.append("  active years      \(Self.ratios(self.report.activity))")
        lines.append("")
        lines.append("Fields of cooperation")
        for component in self.report.components {
            let isPart = component.parent != nil
            if isPart, component.activity.activitiesDone == 0 { continue }
            lines.append("  \(isPart ? "  " : "")\(Self.english(component.name))")
            lines.append("      \(Self.ratios(component.activity)); \(Self.vitality(component.activity))")
        }
        for indicator in self.report.indicators where !indicator.sumOf.isEmpty { lines += Self.lines(of: indicator) }
        lines.append("")
        lines.append(
            "\(self.report.disputed.count) disputed claims, \(self.report.sources.count) events with their sources")
        if let kept = self.kept { lines.append(kept) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is kept and not shown yet.
    private var kept: String? {
        guard !self.report.kept.isEmpty else { return nil }
        let kinds = self.report.kept.map { $0.kind.counted($0.things).filled(String($0.things), in: .english) }
        return "\(Translation.kept.en): \(kinds.joined(separator: ", "))"
    }

    private static func english(_ text: LanguageMap) -> String { text.text(in: ["en"]) }

    /// The word of a page.
    private static func word(_ value: some Translated) -> String { value.translation.en }

    private static func date(_ date: CoarseDate) -> String {
        switch date.precision {
        case .unknown: "on an unknown day"
        case .onOrBefore: "on or before \(date.text.dropFirst(3).dropLast())"
        case .day, .month, .year, .interval: date.text
        }
    }

    private static func vitality(_ record: ActivityRecord) -> String {
        guard let last = record.dormancy.lastSubstantiveEvent else { return "no activity on record" }
        return "\(Self.word(record.dormancy.class)), last event \(Self.date(last.date))"
    }

    private static func ratios(_ record: ActivityRecord) -> String {
        func ratio(_ reading: ActiveYears) -> String { "\(reading.activeYears)/\(reading.yearsInForce)" }
        guard let recorded = record.activeYears.first(where: \.recorded) else {
            return "no term of an agreement is stated"
        }
        var others: [String] = []
        for reading in record.activeYears where !reading.recorded {
            if ratio(reading) != ratio(recorded), !others.contains(ratio(reading)) { others.append(ratio(reading)) }
        }
        let beside = others.isEmpty ? "" : "; other readings \(others.joined(separator: ", "))"
        return
            "active in \(recorded.activeYears) of \(recorded.yearsInForce) years (\(recorded.percent) %)\(beside)"
    }

    /// Periods with a realisation, of an indicator that is the sum of others.
    private static func lines(of indicator: IndicatorEntry) -> [String] {
        let rows = indicator.rows.compactMap(Self.line)
        return rows.isEmpty ? [] : ["", "Realisation of \(Self.english(indicator.title))"] + rows
    }

    private static func line(_ row: IndicatorRowEntry) -> String? {
        let (computed, stated) = (row.realisation, row.statedRealisation)
        guard computed != nil || stated != nil else { return nil }
        var text = "    \(row.period.start?.year.description ?? "") \(Self.word(row.period.type))"
        if let asOf = row.asOf { text += " up to \(asOf)" }
        if let computed {
            text += ": \(computed.shown) %"
            if computed.fromDerivedTarget { text += " of the sum of the parts' targets (derived)" }
        }
        if let stated { text += "\(computed == nil ? ":" : ",") \(stated.shown) % as the source states" }
        let band = computed?.band ?? stated?.band
        return text + (band.map { ", \(Self.word($0))" } ?? ", share to date, no band")
    }
}
