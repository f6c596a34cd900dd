public import FoundationEssentials

/// A sector that a component belongs to, and how much of it.
public enum ComponentSector: ObjectType {
    public struct Fields: Sendable {
        public let code = Field<String>(
            "code", from: .sector, "The sector, an OECD CRS code of the list Sector.")
        public let percentage = Field<Decimal>(
            "percentage", "Its share; needed when there are several, 100 together.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.code), .optional(\.percentage)]
}
