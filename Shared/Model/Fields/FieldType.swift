public import JSON

/// The type of a field. The checks at entry, the JSON Schema and the references of an event are derived from it.
public indirect enum FieldType: Sendable {
    /// A code that is not a reference: that of the entity itself, or of a part within it.
    case code
    /// A code that makes an entity of this kind known within another's data: the components that an agreement lists.
    case definition(EntityKind)
    /// The code of an entity that must be known.
    case reference(EntityKind, Relation)
    /// `{"kind": …, "code": …}` of an entity that must be known, of one of these kinds.
    case entity([EntityKind], Relation)
    /// `{"source": …, "id": …}` of an event; `waits` states whether the event waits until that one is known.
    case event(waits: Bool)
    case string
    /// A map of languages.
    case text
    case flag
    /// A date as exact as its source (EDTF).
    case date
    case day
    /// A moment, RFC 3339.
    case moment
    case number
    case integer(ClosedRange<Int>)
    /// A number within these bounds.
    case decimal(within: ClosedRange<Int>)
    case quantity
    /// `{"amount": number, "currency": …}`.
    case money
    /// `{"amount": quantity, "currency": …}`: as exact as its source.
    case approximateMoney
    /// One word of a closed vocabulary that this contract defines.
    case word([String])
    /// A code of a published list.
    case listed(CodeList)
    /// A code of a published list that a vocabulary of this contract repeats, so that code can distinguish its values.
    case listedWord(CodeList, [String])
    /// An organisation's identifier: an agency of the list, a hyphen, and its number there.
    case agencyIdentifier(CodeList)
    case language
    /// Sixty-four lower-case hexadecimal digits.
    case sha256
    /// A work that states something.
    case citation
    case period
    case dimensions
    /// A list of at least this many elements, each once unless they are citations.
    case list(FieldType, atLeast: Int)
    case object(ObjectSchema)
    /// An object with any members.
    case anyObject

    /// The greatest count that is allowed.
    public static let greatest = 1_000_000_000

    /// A whole number of at least this value.
    static func from(_ least: Int) -> FieldType { .integer(least...Self.greatest) }

    /// The same work may be cited twice.
    var isCitation: Bool { if case .citation = self { true } else { false } }

    var isWholeNumber: Bool { if case .integer = self { true } else { false } }
}

/// The members of an object within an event's data.
public struct ObjectSchema: Sendable {
    public let members: [SchemaMember]
    /// One sentence for the schema of a list's elements.
    let meaning: String?

    init(_ members: [SchemaMember], meaning: String? = nil) {
        self.members = members
        self.meaning = meaning
    }

    /// The member whose code makes an entity known, with the kind of that entity.
    var definition: (name: String, kind: EntityKind)? {
        for member in self.members {
            if case .definition(let kind) = member.type { return (member.name, kind) }
        }
        return nil
    }
}

/// One member of an object or of an event's data: a field, and whether it is required.
public struct SchemaMember: Sendable {
    public let name: String
    public let type: FieldType
    public let isRequired: Bool
    /// One sentence for the schema.
    public let meaning: String
    /// What an absent member means.
    public let defaultValue: JSONValue?
}
