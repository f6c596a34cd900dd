public import FoundationEssentials

/// A partnership that money or a thing of value belongs to, with how much of it.
public enum PartnershipShare: ObjectType {
    public struct Fields: Sendable {
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .belongsTo, "The code of the partnership.")
        public let share = Field<Decimal>(
            "share", "The percentage that belongs to this partnership; needed for a sum when there are several.")
    }
    public static let fields = Fields()
    public static var members: [Member<Self>] { [.required(\.partnership), .optional(\.share)] }
}
