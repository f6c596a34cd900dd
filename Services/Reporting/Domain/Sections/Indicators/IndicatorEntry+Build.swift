internal import IndicatorMath
internal import Shared

extension IndicatorEntry {
    static func all(_ facts: PartnershipFacts) -> [IndicatorEntry] {
        let history = facts.history
        let table = IndicatorTable(
            facts.all(), targets: facts.all(), observations: facts.all(), asOf: facts.asOf,
            belief: { history.belief(about: $0) })
        return table.all.compactMap { code, indicator in IndicatorEntry(code, indicator, table) }
    }

    private init?(_ code: Code, _ indicator: Folded<Indicator>, _ table: IndicatorTable) {
        guard let title = indicator.title, let measure = indicator.measure else { return nil }
        self.init(
            code: code, title: title, definition: indicator.definition, level: indicator.level, measure: measure,
            unit: indicator.unit, currency: indicator.currency, ascending: indicator.ascending ?? true,
            sumOf: indicator.sumOf ?? [], about: indicator.about ?? [],
            rows: table.rows(of: code).map { IndicatorRowEntry($0) },
            notCounted: table.notCounted(of: code).compactMap { UncountedFigure($0) }, events: indicator.events)
    }
}

extension IndicatorRowEntry {
    init(_ row: IndicatorRow) {
        let believed = row.claims.first
        let events = Set((row.actual?.events ?? []) + (row.target?.events ?? [])).sorted()
        self.init(
            period: row.period, asOf: row.asOf, dimensions: row.dimensions.isWhole ? nil : row.dimensions,
            target: row.target.map { TargetEntry($0, of: row.period) }, actual: row.actual.map { ActualEntry($0) },
            statedRealisation: row.statedRealisation.map {
                RealisationEntry($0, places: 2, row, isComputed: false, events: believed.map { [$0.event.ref] } ?? [])
            },
            realisation: row.realisation.map {
                RealisationEntry($0, places: 1, row, isComputed: true, events: events)
            },
            rivals: row.claims.dropFirst().compactMap { RivalFigure($0) },
            observation: believed.flatMap { Code($0.observation.code) }, text: believed?.step.text,
            earlier: believed.map { EarlierFigure.all(of: $0.observation) } ?? [])
    }
}

extension SummedPart {
    init(_ part: PartFigure) { self.init(indicator: part.indicator, value: part.value, events: part.events) }
}

extension ActualEntry {
    init(_ figure: ActualFigure) {
        switch figure.origin {
        case .observed(let observed):
            self.init(
                value: figure.value, quoted: observed.step.quoted, derived: false, derivation: nil, parts: nil,
                events: figure.events)
        case .sum(let parts):
            self.init(
                value: figure.value, quoted: nil, derived: true, derivation: .sumOf,
                parts: parts.map { SummedPart($0) }, events: figure.events)
        }
    }
}

extension TargetEntry {
    init(_ figure: TargetFigure, of period: Period) {
        switch figure.origin {
        case .stated(let target, let others):
            self.init(
                target: Code(target.target.code), value: figure.value, quoted: target.target.quoted,
                status: target.status, setOn: target.setOn, derived: false,
                period: target.period == period ? nil : target.period,
                earlier: others.compactMap { OtherTarget($0) }, derivation: nil, parts: nil, events: figure.events)
        case .sum(let parts):
            self.init(
                target: nil, value: figure.value, quoted: nil, status: nil, setOn: nil, derived: true, period: nil,
                earlier: [], derivation: .sumOf, parts: parts.map { SummedPart($0) }, events: figure.events)
        }
    }
}

extension OtherTarget {
    init?(_ target: SetTarget) {
        guard let code = Code(target.target.code) else { return nil }
        self.init(
            target: code, value: target.value, quoted: target.target.quoted, status: target.status,
            setOn: target.setOn, events: target.events)
    }
}

extension RealisationEntry {
    init(_ realisation: Realisation, places: Int, _ row: IndicatorRow, isComputed: Bool, events: [EventRef]) {
        let percent = realisation.rounded(shownPlaces: places)
        self.init(
            percent: percent.exact, shown: percent.shown,
            approximate: realisation.isApproximate, band: realisation.band, shareToDate: row.isToDate,
            computed: isComputed, fromDerivedTarget: isComputed && row.target?.isDerived == true,
            fromDerivedActual: isComputed && row.actual?.isDerived == true, events: events)
    }
}

extension RivalFigure {
    init?(_ figure: ObservedFigure) {
        guard let code = Code(figure.observation.code) else { return nil }
        self.init(
            observation: code, value: figure.value, realisation: figure.step.realisation,
            quoted: figure.step.quoted, text: figure.step.text, events: [figure.event.ref])
    }
}

extension EarlierFigure {
    /// The steps before the last, the latest first, each with the reason of the correction that came after it.
    static func all(of observation: Folded<Observation>) -> [EarlierFigure] {
        let steps = observation.steps
        return zip(steps, steps.dropFirst()).reversed().compactMap { step, correction in
            guard let period = step.period, let event = step.events.first else { return nil }
            let reason = correction.events.first?.data[Observation.fields.reason]
            return EarlierFigure(
                period: period, asOf: step.asOf, value: step.value, realisation: step.realisation,
                quoted: step.quoted, reason: reason?.text, reasonCode: reason?.code, events: [event.ref])
        }
    }
}

extension UncountedFigure {
    init?(_ figure: ObservedFigure) {
        guard let code = Code(figure.observation.code), let state = figure.step[\.state] else { return nil }
        self.init(observation: code, state: state, events: [figure.event.ref])
    }
}
