internal import Shared

/// A dormant partnership or field of cooperation, and when it stopped.
struct StallSubject {
    let key: EntityKey
    let dormancy: Dormancy.Class
    /// The date of the last substantive event.
    let stopped: CoarseDate
    let events: [EventRef]
    /// The field with its parts; nil for the partnership.
    let components: Set<Code>?

    /// Nil unless the partnership is dormant after a substantive event.
    init?(of context: RuleContext) {
        self.init(context.partnership, context.activity.dormancy, components: nil)
    }

    /// Nil unless the field is dormant after a substantive event.
    init?(of field: ComponentEntry, _ context: RuleContext) {
        self.init(
            EntityKey(.component, field.code), field.activity.dormancy, components: context.parts(of: field.code))
    }

    private init?(_ key: EntityKey, _ dormancy: Dormancy, components: Set<Code>?) {
        guard [.dormant, .longDormant].contains(dormancy.class), let last = dormancy.lastSubstantiveEvent else {
            return nil
        }
        self.key = key
        self.dormancy = dormancy.class
        self.stopped = last.date
        self.events = last.events
        self.components = components
    }

    /// Whether something about these components concerns the subject; what names none is about the whole.
    func concerns(_ named: [Code]) -> Bool {
        guard let components, !named.isEmpty else { return true }
        return !components.isDisjoint(with: named)
    }

    /// Whether something about these entities concerns the subject: about the partnership, an agreement or a city; about
    /// one of its components; or about an activity, offer or other thing of one of its components.
    func concerns(_ about: [EntityReference], _ context: RuleContext) -> Bool {
        guard let components else { return true }
        let others: Set<EntityKind> = [.partnership, .agreement, .city, .contextEvent]
        if about.allSatisfy({ others.contains($0.kind) }) { return true }
        if about.contains(where: { [.partnership, .agreement].contains($0.kind) }) { return true }
        return about.contains { !components.isDisjoint(with: Self.components(of: $0, context)) }
    }

    private static func components(of reference: EntityReference, _ context: RuleContext) -> [Code] {
        let facts = context.facts
        return switch reference.kind {
        case .component: [reference.code]
        case .activity: facts.thing(reference.key, Activity.self)?.components ?? []
        case .offer: facts.thing(reference.key, Offer.self)?.components ?? []
        case .result: facts.thing(reference.key, ProgrammeResult.self)?.components ?? []
        case .programme: facts.thing(reference.key, Programme.self)?.components ?? []
        case .responsibility: facts.thing(reference.key, Responsibility.self)?.component.map { [$0] } ?? []
        default: []
        }
    }
}
