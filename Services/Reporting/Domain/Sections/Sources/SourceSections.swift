internal import IndicatorMath
internal import Shared

/// The events behind a report: those that are used, and those about the partnership that are not.
struct SourceSections {
    let used: [SourceEntry]
    let notUsed: [UnusedEntry]

    init(_ facts: PartnershipFacts, used: Set<EventRef>) {
        let history = facts.history
        self.used = history.events.filter { used.contains($0.ref) }.map { SourceEntry($0) }
        let own = history.surroundings
        let silent = history.publishersThatWithdrewAll
        self.notUsed = history.events.compactMap { event in
            // A publisher that withdrew everything that it stated is left out.
            guard !used.contains(event.ref), event.data.role == .statement, own.contains(event.data.entity),
                !silent.contains(event.ref.source)
            else { return nil }
            return UnusedEntry(event: event.ref, type: event.type.text, reason: Self.reason(event, facts))
        }
    }

    private static func reason(_ event: HistoryEvent, _ facts: PartnershipFacts) -> UnusedEntry.Reason {
        if facts.history.isWithdrawn(event.ref) { return .withdrawn }
        if event.date?.beginsAfter(facts.asOf) == true { return .afterTheDay }
        if let year = facts.thing(event.data.entity, ProfileFact.self)?.year, year > facts.asOf.year {
            return .afterTheDay
        }
        if facts.thing(event.data.entity, Target.self)?.begins(after: facts.asOf) == true { return .afterTheDay }
        let stated = facts.entities[event.data.entity]?.steps.contains {
            $0.events.count > 1 && $0.events.contains { $0.ref == event.ref }
        }
        return stated == true ? .notBelieved : .notShown
    }
}
