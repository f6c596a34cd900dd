/// A natural person, whose name Kembar keeps sealed.
public enum Person: EntityType {
    public enum State: String, Vocabulary { case unknown, named, erased }

    public enum Step: String, Vocabulary { case named, erased }

    public struct Fields: Sendable {
        public let person = Field<Code>("person", "The code of the person.")
        public let name = Field<LanguageMap>(
            "name", "The name; only what a publisher sends by HTTP to the programs registry has it.")
        public let sealed = Field<String>(
            "sealed", "The name, sealed by the programs registry with a key of this person; base64.")
        public let reason = Field<Record<Reason<ErasureReason>>>("reason", "Why the person is erased.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.person

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [.unknown: [.named: .named, .erased: .erased], .named: [.erased: .erased]])
}
