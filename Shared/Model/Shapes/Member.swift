/// One member of an object in an event's data: its name, what it may hold, and what it means.
public struct Member: Sendable {
    public let name: String
    public let isRequired: Bool
    public let value: Value
    /// One sentence for the schema.
    public let words: String

    static func required(_ name: String, _ value: Value, _ words: String) -> Member {
        Member(name: name, isRequired: true, value: value, words: words)
    }

    static func optional(_ name: String, _ value: Value, _ words: String) -> Member {
        Member(name: name, isRequired: false, value: value, words: words)
    }
}
