internal import IndicatorMath
internal import JSON
internal import ReportingDomain
internal import Shared

/// An indicator: its baselines, its standing targets (those not for a single period), and its periods.
struct IndicatorLines {
    private let indicator: IndicatorEntry

    init(_ indicator: IndicatorEntry) { self.indicator = indicator }

    var lines: [String] {
        let lines =
            self.indicator.baselines.map(self.line) + self.indicator.standingTargets.map(self.line)
            + self.indicator.rows.flatMap(self.lines)
        return lines.isEmpty ? [] : ["", ReportSummary.english(self.indicator.title)] + lines
    }

    private func quantity(_ value: Quantity, by version: Int?) -> String {
        let measured = self.indicator.measured(by: version)
        return ReportSummary.quantity(value, measured.currency ?? measured.unit)
    }

    private func line(_ baseline: BaselineEntry) -> String {
        let time = baseline.on.map { ReportSummary.date($0) } ?? baseline.period.map { ReportSummary.period($0) }
        let value = self.quantity(baseline.value, by: baseline.definitionVersion)
        return "    \(Translation.baseline.en): \(value)\(time.map { ", \($0)" } ?? "")"
    }

    private func line(_ target: StandingTargetEntry) -> String {
        let value = self.quantity(target.value, by: target.definitionVersion)
        var text = "    \(Translation.standingTarget.en): \(value)"
        if let every = target.every {
            text += ", \(Translation.everyPeriod.filled(ReportSummary.word(every), in: .english))"
        }
        if let deadline = target.deadline {
            text += ", by \(ReportSummary.date(deadline)); \(Translation.dueNotCompared.en)"
        }
        return text
    }

    /// A period, preceded by a line where the series breaks.
    private func lines(_ row: IndicatorRowEntry) -> [String] {
        guard let line = self.line(row) else { return [] }
        switch row.seriesBreak {
        case .dimensions?: return ["    -- \(Translation.anotherBreakdown.en)", line]
        case .instrument?: return ["    -- \(Translation.anotherInstrument.en)", line]
        case .definition?: return ["    -- \(Translation.anotherDefinition.en)", line]
        case nil: return [line]
        }
    }

    private func line(_ row: IndicatorRowEntry) -> String? {
        var parts: [String] = []
        if let computed = row.realisation {
            let derived = computed.fromDerivedTarget ? " of the sum of the parts' targets (derived)" : ""
            parts.append("\(computed.approximate ? "≈ " : "")\(computed.shown) %\(derived)")
        } else if let actual = row.actual {
            parts.append(self.quantity(actual.value, by: row.definitionVersion))
        }
        if let stated = row.statedRealisation { parts.append("\(stated.shown) % as the source states") }
        if parts.isEmpty, let text = row.text { parts.append(ReportSummary.english(text)) }
        if parts.isEmpty, row.target != nil { parts.append(Translation.actualMissing.en) }
        guard !parts.isEmpty else { return nil }
        if let rule = row.rule { parts.append(ReportSummary.word(rule)) }
        if let range = row.actual?.range, range != row.actual?.value {
            parts.append("\(Translation.range.en): \(self.quantity(range, by: row.definitionVersion))")
        }
        if row.realisation == nil, let reached = row.targetReached { parts.append(reached.asTarget.en) }
        if let reason = row.notDefined { parts.append(ReportSummary.word(reason)) }
        let realisations = [row.realisation, row.statedRealisation].compactMap { $0 }
        if let band = realisations.lazy.compactMap(\.band).first {
            parts.append(ReportSummary.word(band))
        } else if realisations.contains(where: \.shareToDate) {
            parts.append(Translation.shareToDate.en)
        }
        return "    \(self.name(of: row)): \(parts.joined(separator: ", "))"
    }

    private func name(of row: IndicatorRowEntry) -> String {
        var text = ReportSummary.period(row.period)
        if let asOf = row.asOf { text += " up to \(asOf)" }
        if let dimensions = row.dimensions {
            text += ", " + dimensions.parts.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
        }
        return text
    }
}
