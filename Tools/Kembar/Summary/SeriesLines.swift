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
        if let basis = series.priceBasis {
            lines.append("  prices      \(basis.rawValue)\(series.basePeriod.map { " of \(Self.name(of: $0))" } ?? "")")
        }
        if let source = series.dataSource { lines.append("  source      \(self.text(source))") }
        if let frequency = series.frequency { lines.append("  frequency   \(frequency.rawValue)") }
        if series.isContext { lines.append("  context     it measures no component, partnership or result") }
        if let formula = series.formula {
            lines.append("  formula     \(formula.text ?? "")")
            if let problem = formula.problem { lines.append("  refused     \(problem.sentence)") }
        }
        lines.append("  to date     \(self.figure(series.toDate.figure))")
        lines += series.trends.compactMap(self.trend).map { "  trend       \($0)" }
        for breakdown in series.breakdowns {
            let parts = breakdown.parts.map { "\($0.part) \(self.figure($0.figure))" }
            let notStated = "not stated \(breakdown.notStated.value)"
            lines.append(
                "  by \(breakdown.dimension), \(breakdown.coverage), \(Self.name(of: breakdown.period)): \((parts + [notStated]).joined(separator: "; ")); total \(self.figure(breakdown.total))"
            )
            lines += breakdown.warnings.map { "              \(self.text($0.text))" }
        }
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
            let lock = correction.afterLock ? " after the period was locked" : ""
            lines.append(
                "  corrected   \(correction.observation)\(lock)\(code): \(self.text(correction.reason?.text))")
            for moved in correction.moved {
                let figure = moved.figure == "running" ? "running total of " : ""
                let values = [moved.before, moved.after].map { $0.map(Self.quantity) ?? "no figure" }
                lines.append(
                    "              \(figure)\(Self.name(of: moved.period)): from \(values.joined(separator: " to "))")
            }
        }
        for flag in series.flags { lines.append("  flag \(flag.rule)    \(self.text(flag.text))") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A sentence on whether the series rose; nil for fewer than two figures.
    private func trend(_ trend: SeriesAnswer.Trend) -> String? {
        guard trend.points > 1 else { return nil }
        if let pair = trend.counterexample {
            return
                "\(trend.of): \"rose in each period\" is not supported: \(pair.before.value) in \(Self.name(of: pair.before.period)), then \(pair.after.value) in \(Self.name(of: pair.after.period))"
        }
        if trend.roseEachPeriod == .yes { return "\(trend.of): it rose in each of \(trend.points) periods" }
        let missing = (trend.missing ?? []).map(Self.name(of:)).joined(separator: ", ")
        let reason =
            missing.isEmpty
            ? "figures follow different definitions or instruments" : "there is no figure for \(missing)"
        return "\(trend.of): whether it rose in each period cannot be determined: \(reason)"
    }

    /// A calendar year by its number, any other period by its days.
    private static func name(of period: Period) -> String {
        if period.type == .fullYear, let start = period.start { return String(start.parts.year) }
        return [period.start, period.end].map { $0?.description ?? "?" }.joined(separator: "..")
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
            facts.append(self.sentence(reason))
        }
        if row.target != nil, row.actual != nil {
            facts.append("achievement: \(self.figure(row.achievement))")
            for progress in row.progress {
                let from = progress.baseline.map { " from \($0)" } ?? ""
                facts.append("progress\(from): \(self.figure(progress.progress))")
                facts.append("schedule index\(from): \(self.figure(progress.scheduleIndex))")
            }
        }
        if let growth = row.growth.shown {
            facts.append("growth \(growth) %")
        } else if row.actual != nil {
            facts.append("growth: \(self.figure(row.growth))")
        }
        if let formula = row.formula { facts.append(formula.workedExample) }
        if let remark = row.remark { facts.append("remark: \(self.text(remark))") }
        for flag in row.flags ?? [] { facts.append("\(flag.rule): \(self.text(flag.text))") }
        if let running = row.running { facts.append("running \(self.figure(running))") }
        if row.lock != nil { facts.append("locked") }
        return "\(name)\n  \(facts.joined(separator: "; "))\n"
    }

    /// Why a figure is not defined, with the code: `Not defined: there is no target. [no_target]`.
    private func sentence(_ reason: SeriesAnswer.Figure.NotDefined) -> String {
        "\(self.text(reason.text)) [\(reason.code)]"
    }

    private func figure(_ figure: SeriesAnswer.Figure) -> String {
        if let reason = figure.notDefined { return self.sentence(reason) }
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
