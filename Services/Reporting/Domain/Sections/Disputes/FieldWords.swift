public import Shared

/// The words of the closed vocabularies that disputed fields hold, as readers see them.
public enum FieldWord {
    /// - Parameter field: as for `FieldName`.
    /// - Returns: nil for what is no word of the vocabulary that the field declares.
    public static func translation(of word: String, kind: EntityKind, field: String) -> Translation? {
        Self.vocabularies[kind]?[field]?(word)
    }

    private typealias Reading = @Sendable (String) -> Translation?

    private static let vocabularies: [EntityKind: [String: Reading]] = [
        Partnership.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Partnership.fields.kind),
                Self.code(of: Partnership.fields.reason),
            ]),
        Agreement.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Agreement.fields.kind),
                Self.words(of: Agreement.fields.formality),
                Self.words(of: Agreement.fields.decision),
                Self.words(of: AgreementChange.fields.kind, within: Agreement.fields.change.name),
                Self.code(of: Agreement.fields.reason),
            ]),
        Activity.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Activity.fields.kind),
                Self.words(of: Activity.fields.mode),
                Self.code(of: Activity.fields.reason),
            ]),
        ContextEvent.kind: Dictionary(uniqueKeysWithValues: [Self.words(of: ContextEvent.fields.kind)]),
        Indicator.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Indicator.fields.measure),
                Self.words(of: Indicator.fields.level),
                Self.words(of: Indicator.fields.cumulation),
            ]),
        Target.kind: Dictionary(
            uniqueKeysWithValues: [Self.words(of: Target.fields.status), Self.words(of: Target.fields.every)]),
        Observation.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Observation.fields.state),
                Self.code(of: Observation.fields.reason),
            ]),
    ]

    /// The vocabulary is that of the field's declared type.
    private static func words<Word: Vocabulary & Translated>(
        of field: Field<Word>, within object: String? = nil
    ) -> (String, Reading) {
        (object.map { FieldName.path($0, field.name) } ?? field.name, { Word(rawValue: $0)?.translation })
    }

    private static func code<Word: Vocabulary & Translated>(
        of field: Field<Record<Reason<Word>>>
    ) -> (String, Reading) {
        Self.words(of: Reason<Word>.fields.code, within: field.name)
    }
}
