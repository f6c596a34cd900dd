public import FoundationEssentials

/// One part of an index, such as an aspect or an indicator of the instrument, with its score.
public enum IndexPart: ObjectType {
    public struct Fields: Sendable {
        public let part = Field<String>("part", "The code of the part in the instrument.")
        public let score = Field<Decimal>("score", "The score of the part, on the scale of the instrument.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.part), .required(\.score)]
}
