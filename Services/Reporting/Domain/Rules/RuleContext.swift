internal import FundingMath
internal import IndicatorMath
internal import Shared

/// What rules judge: the facts of a partnership on a day, and what the sections of the report derive from them.
struct RuleContext: Sendable {
    let facts: PartnershipFacts
    let agreements: [AgreementEntry]
    let components: [ComponentEntry]
    let tree: FieldTree
    let activities: [ActivityEntry]
    /// The record of activity of the whole partnership.
    let activity: ActivityRecord
    let money: MoneySection
    let series: [IndicatorSeries]
    let indicators: [IndicatorEntry]
    let context: [ContextEntry]
    let effects: [PlannedEffect]
    let cities: [CityEntry]
    let asymmetry: AsymmetrySection
    /// Requirements that commitments do not cover, by currency.
    let gaps: [FundingGap]
    let workPlan: WorkPlanRate
    let notApplied: [NotAppliedEntry]

    var asOf: CalendarDate { self.facts.asOf }

    var partnership: EntityKey { EntityKey(.partnership, self.facts.partnership) }

    /// Indicators that are about the partnership, its fields or its results.
    var ownIndicators: [IndicatorEntry] {
        self.indicators.filter { self.facts.belonging.contains(EntityKey(.indicator, $0.code)) }
    }

    /// The level of an indicator; nil while claims about it are undecided.
    func level(of indicator: IndicatorEntry) -> ResultLevel? {
        self.facts.thing(EntityKey(.indicator, indicator.code), Indicator.self).flatMap { self.level(of: $0) }
    }

    func level(of indicator: Folded<Indicator>) -> ResultLevel? {
        indicator.claims(\.level)?.isUndecided == true ? nil : indicator.level
    }

    /// Context events of these kinds; one whose kind is undecided is of none.
    func circumstances(_ kinds: Set<ContextEvent.Category>) -> [ContextEntry] {
        self.context.filter { event in
            let folded = self.facts.thing(EntityKey(.contextEvent, event.code), ContextEvent.self)
            return kinds.contains(event.kind) && folded?.claims(\.kind)?.isUndecided != true
        }
    }

    /// The series of these indicators.
    var ownSeries: [IndicatorSeries] {
        self.series.filter { self.facts.belonging.contains(EntityKey(.indicator, $0.code)) }
    }

    /// The events that state the partnership.
    var profileEvents: [EventRef] {
        self.facts.thing(self.partnership, Partnership.self)?.events ?? []
    }

    /// Agreements that are judged: those that are in force, may be, or will be. Where only letters of intent are among
    /// them, those whose term is over too.
    var judgedAgreements: [AgreementEntry] {
        let current = self.agreements.filter { [.inForce, .notYet, .undetermined].contains($0.force) }
        if current.contains(where: { $0.kind != .loi }) { return current }
        return self.agreements.filter {
            [.inForce, .notYet, .undetermined, .expired, .terminated].contains($0.force)
        }
    }

    func threshold(of rule: FindingRule) -> RuleThreshold? {
        let chosen = self.facts.history.settings.thresholds.first { $0.rule == rule.id }
        return rule.standard.map { RuleThreshold(value: chosen?.value ?? $0.value, unit: $0.unit) }
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
