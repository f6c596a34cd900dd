/// `activity.completed`: something was done, planned before or not.
public struct ActivityCompleted: TypedEventData {
    public let activity: Code
    public let partnerships: [Code]
    public let components: [Code]
    public let title: LanguageMap?
    public let kind: ActivityKind?
    public let start: CoarseDate?
    public let end: CoarseDate
    /// Persons.
    public let participants: Quantity?

    /// What its added members refer to.
    private let further: [EntityKey]

    public init(_ fields: Fields) throws(Invalid) {
        self.activity = try fields.required("activity")
        self.partnerships = try fields.list("partnerships", atLeast: 1, required: true)
        self.components = try fields.list("components", atLeast: fields.has("components") ? 1 : 0)
        self.title = try fields.optional("title")
        self.kind = try fields.word("kind")
        self.end = try fields.required("end")
        self.start = try ActivitySpan.read(fields).start
        self.participants = try fields.optional("participants")
        _ = try fields.optional("place", as: LanguageMap.self)
        _ = try fields.word("mode", of: ActivityMode.self)
        self.further = try Member.checkAdditions("activity.completed", fields)
    }

    public var entity: EntityKey { EntityKey(.activity, self.activity) }
    public var registers: [EntityKey] { [self.entity] }
    public var refersTo: [EntityKey] {
        self.partnerships.map { EntityKey(.partnership, $0) } + self.components.map { EntityKey(.component, $0) }
            + self.further
    }
}
