internal import JSON

/// The key of an entity: its kind and its code.
public struct EntityKey: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let kind: EntityKind
    /// A `Code`, except for events (`source id`), publishers (the source) and reports (`partnership as-of`).
    public let code: String

    public init(_ kind: EntityKind, _ code: Code) {
        self.kind = kind
        self.code = code.text
    }

    public init(_ kind: EntityKind, unchecked code: String) {
        self.kind = kind
        self.code = code
    }

    /// Reads `kind/code`; nil when there is no such kind.
    public init?(path text: String) {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = EntityKind(rawValue: parts[0]) else { return nil }
        self.init(kind, unchecked: parts[1])
    }

    public static func event(_ ref: EventRef) -> EntityKey {
        EntityKey(.event, unchecked: "\(ref.source) \(ref.id)")
    }

    public static func == (a: Self, b: Self) -> Bool { a.kind == b.kind && ByteOrder.equal(a.code, b.code) }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.kind)
        ByteOrder.hash(self.code, into: &hasher)
    }
    public static func < (a: Self, b: Self) -> Bool {
        a.kind == b.kind
            ? ByteOrder.precedes(a.code, b.code) : ByteOrder.precedes(a.kind.rawValue, b.kind.rawValue)
    }

    /// `kind/code`: the default Kafka key.
    public var description: String { "\(self.kind.rawValue)/\(self.code)" }

    /// Parses the form that `description` gives; the code is not checked.
    public init?(described text: String) {
        // Compares bytes: a code may begin with a combining character, which would join the slash before it.
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
            let kind = EntityKind(rawValue: String(text[..<slash]))
        else { return nil }
        self.init(kind, unchecked: String(text[text.utf8.index(after: slash)...]))
    }
}
