internal import FundingMath
internal import IndicatorMath
internal import Shared

/// What rules judge: the facts of a partnership on a day, and what the sections of the report derive from them.
struct RuleContext: Sendable {
    let facts: PartnershipFacts
    let agreements: [AgreementEntry]
    let components: [ComponentEntry]
    let activities: [ActivityEntry]
    /// The record of activity of the whole partnership.
    let activity: ActivityRecord
    let money: MoneySection
    let series: [IndicatorSeries]
    let indicators: [IndicatorEntry]
    let context: [ContextEntry]
    let notApplied: [NotAppliedEntry]

    var asOf: CalendarDate { self.facts.asOf }

    var partnership: EntityKey { EntityKey(.partnership, self.facts.partnership) }

    /// Agreements that are judged: those that are in force, may be, or will be; where there are none, those whose term
    /// is over.
    var judgedAgreements: [AgreementEntry] {
        let current = self.agreements.filter { [.inForce, .notYet, .undetermined].contains($0.force) }
        return current.isEmpty ? self.agreements.filter { [.expired, .terminated].contains($0.force) } : current
    }

    func threshold(of rule: FindingRule) -> RuleThreshold? {
        let chosen = self.facts.history.settings.thresholds.first { $0.rule == rule.id }
        return rule.standard.map { RuleThreshold(value: chosen?.value ?? $0.value, unit: $0.unit) }
    }

    /// The components that a component is a part of, directly or through others.
    func wholes(of component: ComponentEntry) -> Set<Code> {
        let parents = Dictionary(self.components.map { ($0.code, $0.parent) }) { first, _ in first }
        var wholes: Set<Code> = []
        var next = component.parent
        while let code = next, wholes.insert(code).inserted { next = parents[code] ?? nil }
        return wholes
    }

    /// The name of an entity; nil when none is stated.
    func name(of key: EntityKey) -> LanguageMap? {
        guard let entity = self.facts.entities[key] else { return nil }
        return switch key.kind {
        case .city: entity.of(City.self)?.name
        case .organisation: entity.of(Organisation.self)?.name
        case .component:
            entity.of(Component.self)?.name ?? self.components.first { $0.code.text == key.code }?.name
        default: nil
        }
    }
}
