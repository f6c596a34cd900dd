/// The content of a report, whose members only the reporting service defines.
public enum PublishedReport: ObjectType {
    public struct Fields: Sendable {}
    public static let fields = Fields()
    public static var members: [Member<Self>] { [] }
}
