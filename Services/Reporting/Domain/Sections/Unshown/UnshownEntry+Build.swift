internal import FundingMath
internal import Shared

extension UnshownEntry {
    /// By kind: entities near the partnership (`EntityGraph.surroundings(of:)`) that no other section shows.
    ///
    /// - Parameter sections: the entities that other sections show.
    static func all(_ facts: PartnershipFacts, sections: Set<EntityKey>) -> [UnshownEntry] {
        let shown = sections.union(facts.agreements.map(\.key)).union(facts.funding.items.map(\.key))
        let kept = facts.surroundings.filter {
            !Self.isShown($0) && !shown.contains($0)
        }.compactMap { facts.entities[$0] }
            .filter { thing in
                // An entity whose steps were all certainly taken after the day is not part of the report.
                thing.steps.contains { $0.date?.isOnOrBefore(facts.asOf) != .no }
            }
        return Dictionary(grouping: kept, by: \.key.kind).sorted { $0.key.rawValue < $1.key.rawValue }.map {
            kind, things in
            UnshownEntry(
                kind: kind, things: things.count,
                events: Set(things.flatMap { $0.steps.flatMap(\.events).map(\.ref) }).sorted())
        }
    }

    /// Whether a section shows the entity. The compiler checks that every kind is decided.
    private static func isShown(_ key: EntityKey) -> Bool {
        switch key.kind {
        case .city, .partnership, .contextEvent, .indicator, .baseline, .target, .observation: true
        // Entities of these kinds that are shown are known by their keys.
        case .agreement, .budget, .transaction, .fundingRequirement, .inKindContribution, .offer: false
        case .assessment, .reportingCoverage, .participation, .managementResponse, .lesson: true
        // Other activities lie after the day, or belong to another partnership.
        case .activity: true
        // These are not facts about the cooperation: an event, a publisher's rank, a requested report.
        case .event, .source, .report: true
        case .organisation, .post, .person, .component, .responsibility, .result, .profileFact, .formationStep,
            .frameworkRating, .programme, .workPlan, .exchangeRate, .obstacle, .document, .periodLock, .surveyWave,
            .indexAssessment, .effectAnalysis, .questionnaire, .selfAssessment:
            false
        }
    }
}
