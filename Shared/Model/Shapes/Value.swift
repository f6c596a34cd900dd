/// What a member may hold. One description serves the reader, the JSON Schema and the references.
public indirect enum Value: Sendable {
    /// A code that is nothing's reference: of the thing itself, or of a part within it.
    case code
    /// The code of a thing that must be known.
    case reference(EntityKind)
    /// `{"kind": …, "code": …}` of a thing that must be known, of one of these kinds.
    case thing([EntityKind])
    case string
    /// A map of languages.
    case text
    case flag
    /// A date as exact as its source (EDTF).
    case date
    case day
    case number
    case integer(ClosedRange<Int>)
    /// A whole number from this one on.
    case from(Int)
    case quantity
    /// `{"amount": number, "currency": …}`.
    case money
    /// `{"amount": quantity, "currency": …}`: as exact as its source.
    case value
    /// One of a closed list that this contract defines.
    case word([String])
    /// A code of a published list.
    case listed(CodeList)
    case language
    /// Sixty-four lower-case hexadecimal digits.
    case sha256
    /// A work that states something.
    case citation
    case list(Value, atLeast: Int)
    case object([Member])
    /// `{"text": …, "code": …}`: why, in words and where possible by one of these.
    case reason([String])

    static func list(_ value: Value) -> Value { .list(value, atLeast: 0) }
}
