internal import FoundationEssentials
internal import Shared

/// A series in lines of text.
struct SeriesLines {
    private let series: SeriesAnswer
    private let language: String

    init(_ series: SeriesAnswer, language: String) {
        self.series = series
        self.language = language
    }

    private func text(_ map: LanguageMap?) -> String { map?.text(in: [self.language]) ?? "" }

    /// The definition, the total to date, locks, corrections and flags.
    var summary: String {
        let series = self.series
        var lines = [
            "\(series.indicator)  \(self.text(series.title))",
            "  unit        \(series.currency ?? series.unit ?? "none")",
            "  cumulation  \(series.cumulation.rawValue)",
        ]
        if let frequency = series.frequency { lines.append("  frequency   \(frequency.rawValue)") }
        if series.isContext { lines.append("  context     it measures no component, partnership or result") }
        if let formula = series.formula {
            lines.append("  formula     \(formula.text ?? "")")
            if let problem = formula.problem { lines.append("  refused     \(problem.sentence)") }
        }
        lines.append("  to date     \(self.figure(series.toDate.figure))")
        for lock in series.locks {
            let by = lock.by.map { " by \($0.kind.rawValue) \($0.code)" } ?? ""
            lines.append("  locked      since \(lock.since)\(by) (\(lock.periodLock)): \(self.text(lock.reason?.text))")
            lines.append("              \(self.text(lock.correction))")
        }
        for target in series.overallTargets {
            lines.append(
                "  overall     target \(Self.quantity(target.value)) until \(target.period.end?.description ?? "?") (\(target.target)): total \(self.figure(target.total)), achievement \(self.figure(target.achievement))"
            )
        }
        for figure in series.heldBack {
            lines.append("  held back   \(figure.observation), by \(figure.lock?.periodLock ?? "a lock")")
        }
        for figure in series.notCounted {
            lines.append("  not counted \(figure.observation): \(figure.state ?? "undecided")")
        }
        for correction in series.corrections {
            let code = correction.reason?.code.map { " (\($0))" } ?? ""
            lines.append("  corrected   \(correction.observation)\(code): \(self.text(correction.reason?.text))")
        }
        for flag in series.flags { lines.append("  flag \(flag.rule)    \(self.text(flag.text))") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// One period.
    func line(_ row: SeriesAnswer.Row) -> String {
        var name =
            "\(row.period.start?.description ?? "?")..\(row.period.end?.description ?? "?") \(row.period.type.rawValue)"
        if let day = row.asOf { name += " to \(day.text)" }
        let parts = (row.dimensions?.parts ?? []).map { "\($0.name)=\($0.value)" }
        if !parts.isEmpty { name += " [\(parts.joined(separator: ", "))]" }
        var facts: [String] = []
        if let seriesBreak = row.seriesBreak, seriesBreak != "dimensions" { facts.append("new \(seriesBreak)") }
        facts.append(
            row.noData ? "no data" : "actual \(row.actual.map { Self.quantity($0.value) } ?? "not one figure")")
        if row.actual?.rule == .undecided { facts.append("sources differ, undecided") }
        if let origin = row.actual?.origin, origin != "observed" { facts.append("by \(origin)") }
        facts.append(row.target.map { "target \(Self.quantity($0.value))" } ?? "no target")
        if let realisation = row.realisation ?? row.statedRealisation {
            let band = realisation.band.map { " (\($0))" } ?? (row.shareToDate ? " to date" : "")
            facts.append("\(realisation.shown) %\(band)")
        } else if let reason = row.notDefined {
            facts.append(self.text(reason.text))
        }
        if row.target != nil, row.actual != nil {
            facts.append("achievement: \(self.figure(row.achievement))")
            for progress in row.progress {
                let from = progress.baseline.map { " from \($0)" } ?? ""
                facts.append("progress\(from): \(self.figure(progress.progress))")
            }
        }
        if let growth = row.growth.shown { facts.append("growth \(growth) %") }
        if let running = row.running { facts.append("running \(self.figure(running))") }
        if row.lock != nil { facts.append("locked") }
        return "\(name)\n  \(facts.joined(separator: "; "))\n"
    }

    private func figure(_ figure: SeriesAnswer.Figure) -> String {
        if let reason = figure.notDefined { return self.text(reason.text) }
        return (figure.approximate == true ? "about " : "") + (figure.shown ?? "")
    }

    private static func quantity(_ quantity: Quantity) -> String {
        switch quantity {
        case .exact(let value): value.description
        case .about(let value): "about \(value)"
        case .atLeast(let value): "at least \(value)"
        case .atMost(let value): "at most \(value)"
        case .range(let from, let to): "\(from) to \(to)"
        }
    }
}
