internal import IndicatorMath
internal import JSON
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
        lines.append("  signs of life     \(Self.life(self.report.life))")
        lines.append("")
        lines.append("Fields of cooperation")
        for component in self.report.components {
            let isPart = component.parent != nil
            if isPart, component.activity.activitiesDone + component.activity.activitiesOngoing == 0 { continue }
            lines.append("  \(isPart ? "  " : "")\(Self.english(component.name))")
            lines.append("      \(Self.ratios(component.activity)); \(Self.vitality(component.activity))")
        }
        for indicator in self.report.indicators { lines += Self.lines(of: indicator) }
        lines.append("")
        lines.append(
            "\(self.report.disputed.count) disputed claims (\(self.report.disputed.count { $0.rule == .undecided }) undecided), \(self.report.sources.count) events used, \(self.report.notUsed.count) looked at and not used"
        )
        if !self.report.possiblySame.isEmpty {
            lines.append("\(self.report.possiblySame.count) things possibly stated twice by different publishers")
        }
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
        guard let last = record.dormancy.lastSubstantiveEvent else { return Self.word(record.dormancy.class) }
        return "\(Self.word(record.dormancy.class)), last event \(Self.date(last.date))"
    }

    /// Each sign of life with its last day.
    private static func life(_ life: LifeSection) -> String {
        life.signs.map { sign in
            "\(Self.word(sign.axis)) \(sign.last.map { Self.date($0.date) } ?? Translation.noneOnRecord.en)"
        }.joined(separator: ", ")
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

    /// Periods that are held against a target.
    private static func lines(of indicator: IndicatorEntry) -> [String] {
        let rows = indicator.rows.compactMap(Self.line)
        return rows.isEmpty ? [] : ["", "Realisation of \(Self.english(indicator.title))"] + rows
    }

    private static func line(_ row: IndicatorRowEntry) -> String? {
        let (computed, stated) = (row.realisation, row.statedRealisation)
        guard computed != nil || stated != nil || row.notDefined != nil else { return nil }
        var text = "    \(Self.period(row.period))"
        if let asOf = row.asOf { text += " up to \(asOf)" }
        if let dimensions = row.dimensions { text += " \(dimensions.json.text)" }
        if let computed {
            text += ": \(computed.shown) %"
            if computed.fromDerivedTarget { text += " of the sum of the parts' targets (derived)" }
        }
        if let stated { text += "\(computed == nil ? ":" : ",") \(stated.shown) % as the source states" }
        if let reason = row.notDefined {
            let reached = row.targetReached.map { "\($0.asTarget.en), " } ?? ""
            return text + "\(stated == nil ? ":" : ",") \(reached)\(Self.word(reason))"
        }
        if let band = computed?.band ?? stated?.band { return text + ", \(Self.word(band))" }
        return text + (computed?.shareToDate ?? stated?.shareToDate ?? false ? ", \(Translation.shareToDate.en)" : "")
    }

    private static func period(_ period: Period) -> String {
        switch period.type {
        case .fullYear: "\(period.start?.year.description ?? "") \(Self.word(period.type))"
        case .coarse: period.date?.text ?? ""
        case .fiscalYear, .halfYear, .quarter, .month, .yearToDate, .other:
            "\(period.start?.description ?? "") to \(period.end?.description ?? ""), \(Self.word(period.type))"
        }
    }
}
