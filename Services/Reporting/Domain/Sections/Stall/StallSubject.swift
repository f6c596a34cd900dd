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
        let parts = context.wholes.filter { $0.value.contains(field.code) }.map(\.key)
        self.init(
            EntityKey(.component, field.code), field.activity.dormancy, components: Set(parts).union([field.code]))
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

    /// The same by references of any kind.
    func concerns(_ about: [EntityReference]) -> Bool {
        let named = about.filter { $0.kind == .component }.map(\.code)
        let isWider = about.contains { [.partnership, .agreement, .city].contains($0.kind) }
        return self.concerns(named) || (isWider && named.isEmpty)
    }
}
