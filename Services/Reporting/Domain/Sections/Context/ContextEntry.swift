public import Shared

/// An event outside the cooperation that may have affected it.
public struct ContextEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let kind: ContextEvent.Category
    public let title: LanguageMap
    public let from: CoarseDate
    public let to: CoarseDate?
    public let cities: [Code]
    /// Whether it concerns every city.
    @OmittedWhenFalse public var global: Bool
    public let description: LanguageMap?
    public let events: [EventRef]
}

extension ContextEntry {
    /// Nil for an event whose kind, title or beginning is not known.
    private init?(_ event: Folded<ContextEvent>) {
        guard let code = Code(event.code), let kind = event.kind, let title = event.title, let from = event.from
        else { return nil }
        let isGlobal = Self.isGlobal(event)
        self.init(
            code: code, kind: kind, title: title, from: from, to: event.to,
            cities: isGlobal ? [] : event.cities ?? [], global: isGlobal, description: event.description,
            events: event.events)
    }

    /// Whether it concerns every city, by the most believed event that states which cities it concerns.
    private static func isGlobal(_ event: Folded<ContextEvent>) -> Bool {
        let stating = event.steps.last?.events.first { event in
            event.data[ContextEvent.fields.global] == true || event.data[ContextEvent.fields.cities] != nil
        }
        return stating?.data[ContextEvent.fields.global] == true
    }

    /// Context events that are believed to concern the partnership and began by the day, as far as is known; by day.
    static func all(_ facts: PartnershipFacts) -> [ContextEntry] {
        let near = facts.belonging.union(facts.graph.neighbours(of: EntityKey(.partnership, facts.partnership)))
        return facts.all(ContextEvent.self).filter { near.contains($0.key) || Self.isGlobal($0) }
            .compactMap { ContextEntry($0) }
            .filter { $0.from.isOnOrBefore(facts.asOf) != .no }
            .sorted { a, b in
                let (dayA, dayB) = (a.from.latest?.dayNumber ?? .max, b.from.latest?.dayNumber ?? .max)
                return dayA != dayB
                    ? dayA < dayB : EntityKey(.contextEvent, a.code) < EntityKey(.contextEvent, b.code)
            }
    }
}
