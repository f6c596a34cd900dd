internal import JSON

/// Every event type of the contract.
public enum EventCatalogue {
    /// One type: a schema in one of its areas.
    public struct Entry: Sendable {
        public let type: EventType
        public let area: Area
        public let schema: EventSchema

        /// False for types that only Kembar itself sends.
        public var isAccepted: Bool { self.schema.isAccepted }
    }

    /// Every schema, by the name of the event.
    public static let schemas: [EventSchema] =
        (EntityKind.allCases.flatMap { $0.type.events } + ClaimPreference.events + RecomputedFigures.events
        + AnalysedEffect.events + AlertNotice.events + ReportReview.events)
        .sorted { ByteOrder.precedes($0.name, $1.name) }

    public static let entries: [Entry] = Self.schemas.flatMap { schema in
        schema.areas.map { Entry(type: schema.type(in: $0), area: $0, schema: schema) }
    }

    /// Schemas whose data hold a secret.
    public static let sealed: [EventSchema] = Self.schemas.filter { $0.sealing != nil }

    private static let byType = Dictionary(uniqueKeysWithValues: entries.map { ($0.type, $0) })
    private static let families = Set(entries.compactMap(\.type.family))

    /// The contract's entry for this type; throws a refusal when there is none.
    public static func entry(of type: EventType) throws(Refusal) -> Entry {
        if let entry = Self.byType[type] { return entry }
        if let family = type.family, Self.families.contains(family) {
            throw Refusal(
                .unknownVersion,
                "type is \"\(type.text.prefix(100))\": this Kembar knows \(family).v1; replay the event after an upgrade."
            )
        }
        throw Refusal(.unknownType, "type is \"\(type.text.prefix(100))\", which is not in Kembar's contract.")
    }
}
