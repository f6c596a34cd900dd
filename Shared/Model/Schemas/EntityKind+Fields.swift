extension EntityKind {
    /// The declared type of a field, by its name in data; nil when no event about such entities has it.
    public func fieldType(named name: String) -> FieldType? { Self.fieldTypes[self]?[name] }

    private static let fieldTypes: [EntityKind: [String: FieldType]] = Dictionary(
        uniqueKeysWithValues: EntityKind.allCases.map { kind in
            (
                kind,
                Dictionary(kind.type.events.flatMap(\.members).map { ($0.name, $0.type) }) { first, _ in first }
            )
        })
}
