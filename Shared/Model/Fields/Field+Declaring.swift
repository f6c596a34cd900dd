public import FoundationEssentials

// Initialisers that declare fields: the type of the value determines which of them exist.

extension Field where Value == Code {
    /// A code that does not refer to an entity.
    public init(_ name: String, _ meaning: String) { self.init(name, type: .code, meaning) }

    /// A code that makes an entity known.
    public init(_ name: String, defining kind: EntityKind, _ meaning: String) {
        self.init(name, type: .definition(kind), meaning)
    }

    /// The code of another entity.
    public init(_ name: String, to kind: EntityKind, _ relation: Relation, _ meaning: String) {
        self.init(name, type: .reference(kind, relation), meaning)
    }
}

extension Field where Value == [Code] {
    /// The codes of other entities, each once.
    public init(_ name: String, to kind: EntityKind, _ relation: Relation, atLeast least: Int = 1, _ meaning: String) {
        self.init(name, type: .list(.reference(kind, relation), atLeast: least), meaning)
    }
}

extension Field where Value == EntityReference {
    public init(_ name: String, to kinds: [EntityKind], _ relation: Relation, _ meaning: String) {
        self.init(name, type: .entity(kinds, relation), meaning)
    }
}

extension Field where Value == [EntityReference] {
    public init(
        _ name: String, to kinds: [EntityKind], _ relation: Relation, atLeast least: Int = 1, _ meaning: String
    ) {
        self.init(name, type: .list(.entity(kinds, relation), atLeast: least), meaning)
    }
}

extension Field where Value == EventRef {
    public init(_ name: String, waits: Bool, _ meaning: String) { self.init(name, type: .event(waits: waits), meaning) }
}

extension Field where Value == [EventRef] {
    public init(_ name: String, waits: Bool, _ meaning: String) {
        self.init(name, type: .list(.event(waits: waits), atLeast: 0), meaning)
    }
}

extension Field where Value == String {
    public init(_ name: String, _ meaning: String) { self.init(name, type: .string, meaning) }

    /// A code of a published list.
    public init(_ name: String, from list: CodeList, _ meaning: String) {
        self.init(name, type: .listed(list), meaning)
    }

    public init(_ name: String, agencyOf list: CodeList, _ meaning: String) {
        self.init(name, type: .agencyIdentifier(list), meaning)
    }

    public static func sha256(_ name: String, _ meaning: String) -> Field { Field(name, type: .sha256, meaning) }
}

extension Field where Value == [String] {
    public init(_ name: String, _ meaning: String) { self.init(name, type: .list(.string, atLeast: 0), meaning) }

    /// Language tags, each once.
    public static func languages(_ name: String, _ meaning: String) -> Field {
        Field(name, type: .list(.language, atLeast: 0), meaning)
    }
}

extension Field where Value: PlainValue {
    public init(_ name: String, _ meaning: String) { self.init(name, type: Value.fieldType, meaning) }
}

extension Field where Value == Bool {
    public init(_ name: String, default value: Bool? = nil, _ meaning: String) {
        self.init(name, type: .flag, default: value, meaning)
    }
}

extension Field where Value == Decimal {
    public init(_ name: String, within bounds: ClosedRange<Int>, _ meaning: String) {
        self.init(name, type: .decimal(within: bounds), meaning)
    }
}

extension Field where Value == Int {
    public init(_ name: String, in range: ClosedRange<Int>, _ meaning: String) {
        self.init(name, type: .integer(range), meaning)
    }

    /// A whole number of at least `least`.
    public init(_ name: String, from least: Int, default value: Int? = nil, _ meaning: String) {
        self.init(name, type: .from(least), default: value, meaning)
    }
}

extension Field where Value == [Citation] {
    public init(_ name: String, _ meaning: String) { self.init(name, type: .list(.citation, atLeast: 0), meaning) }
}

extension Field where Value: Vocabulary {
    public init(_ name: String, default value: Value? = nil, _ meaning: String) {
        self.init(name, type: .word(Value.words), default: value, meaning)
    }

    /// A code of a published list whose codes the vocabulary repeats.
    public init(_ name: String, from list: CodeList, _ meaning: String) {
        self.init(name, type: .listedWord(list, Value.words), meaning)
    }
}

extension Field {
    /// Words of a vocabulary, each once.
    public init<Word: Vocabulary>(_ name: String, atLeast least: Int = 1, _ meaning: String) where Value == [Word] {
        self.init(name, type: .list(.word(Word.words), atLeast: least), meaning)
    }

    public init<Object: ObjectType>(_ name: String, _ meaning: String) where Value == Record<Object> {
        self.init(name, type: .object(Object.schema), meaning)
    }

    /// Objects, each once.
    public init<Object: ObjectType>(
        _ name: String, atLeast least: Int = 0, _ meaning: String
    ) where Value == [Record<Object>] {
        self.init(name, type: .list(.object(Object.schema), atLeast: least), meaning)
    }
}
