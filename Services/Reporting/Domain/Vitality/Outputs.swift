internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

/// Observations of outputs that the cooperation produced, by what their indicators are about. Outcomes, which develop
/// independently, do not count.
struct Outputs {
    /// For the whole partnership.
    private(set) var all: [SubstantiveEvent] = []
    private var byComponent: [Code: [SubstantiveEvent]] = [:]

    init(_ facts: PartnershipFacts) {
        var components: [Code: Set<Code>] = [:]
        for indicator in facts.all(Indicator.self) where indicator.level == .output {
            // An indicator that may measure an outcome does not count.
            guard indicator.claims(\.level)?.isUndecided != true else { continue }
            guard let code = indicator.indicator, let about = indicator.about, !about.isEmpty else { continue }
            components[code] = Set(about.flatMap { Self.components(of: $0, facts) })
            let isOfPartnership = about.contains { $0.kind == .partnership && $0.code == facts.partnership }
            if components[code]?.isEmpty == true, !isOfPartnership { components[code] = nil }
        }
        for observation in facts.all(Observation.self) {
            guard let figure = ObservedFigure(observation), figure.approval == .approved,
                let indicator = observation.indicator, let named = components[indicator],
                let period = observation.period
            else { continue }
            let last = observation.asOf ?? (period.date ?? period.end.map { CoarseDate(day: $0) } ?? .unknown)
            guard last.isOnOrBefore(facts.asOf) == .yes else { continue }
            guard Self.isLife(observation) else { continue }
            let event = SubstantiveEvent(
                what: observation.key, last: last, events: figure.step.refs)
            self.all.append(event)
            for component in named { self.byComponent[component, default: []].append(event) }
        }
    }

    /// A figure that is or may be zero is not a sign of life; nor is an observation without a figure or a text.
    private static func isLife(_ observation: Folded<Observation>) -> Bool {
        let figures = [observation.value, observation.realisation].compactMap { $0 }
        guard !figures.isEmpty else { return observation.text != nil }
        return figures.contains { $0.bounds.from.map { $0 > 0 } ?? false }
    }

    /// The components that an entity is, or to which it belongs as a result.
    private static func components(of thing: EntityReference, _ facts: PartnershipFacts) -> [Code] {
        switch thing.kind {
        case .component: [thing.code]
        case .result: facts.thing(thing.key, ProgrammeResult.self)?.components ?? []
        default: []
        }
    }

    /// For these components.
    func of(_ components: Set<Code>) -> [SubstantiveEvent] {
        components.flatMap { self.byComponent[$0] ?? [] }
    }
}
