public import Shared

extension Report {
    /// - Parameters:
    ///   - history: everything that was stated and can touch the partnership.
    ///   - asOf: the day that the report speaks of.
    public init(_ history: PartnershipHistory, asOf: CalendarDate) {
        let facts = PartnershipFacts(history, asOf: asOf)
        let components = ComponentSections(facts)
        let disputes = DisputeSections(facts)
        self.init(
            ruleVersion: ReportRules.version, partnership: history.partnership, asOf: asOf,
            profile: ProfileSection(facts), agreements: AgreementEntry.all(facts),
            components: components.components, activities: facts.activities.compactMap { ActivityEntry($0) },
            activity: components.activity, indicators: IndicatorEntry.all(facts), context: ContextEntry.all(facts),
            disputed: disputes.disputed, notApplied: disputes.notApplied, withdrawn: disputes.withdrawn,
            kept: KeptEntry.all(facts, components: Set(components.components.map(\.code))),
            sources: history.events.map { SourceEntry($0) })
    }
}
