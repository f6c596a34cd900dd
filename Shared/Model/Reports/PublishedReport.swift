/// The content of a report, whose members the reporting service alone knows.
public enum PublishedReport: ObjectType {
    public struct Fields: Sendable {}
    public static let fields = Fields()
    public static var members: [Member<Self>] { [] }
}
