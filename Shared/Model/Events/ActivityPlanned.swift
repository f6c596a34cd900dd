/// `activity.planned`: something is to be done, by a plan or a promise.
public struct ActivityPlanned: TypedEventData {
    public let activity: Code
    public let title: LanguageMap
    public let kind: ActivityKind
    public let partnerships: [Code]
    public let components: [Code]
    public let start: CoarseDate?
    public let end: CoarseDate?

    /// What its added members refer to.
    private let further: [EntityKey]

    public init(_ fields: Fields) throws(Invalid) {
        self.activity = try fields.required("activity")
        self.title = try fields.required("title")
        self.kind = try fields.requiredWord("kind")
        self.partnerships = try fields.list("partnerships", atLeast: 1, required: true)
        self.components = try fields.list("components", atLeast: fields.has("components") ? 1 : 0)
        (self.start, self.end) = try ActivitySpan.read(fields)
        _ = try fields.optional("place", as: LanguageMap.self)
        _ = try fields.word("mode", of: ActivityMode.self)
        self.further = try Member.checkAdditions("activity.planned", fields)
        try fields.refuseRepeats(in: "milestones", of: "milestone")
    }

    public var entity: EntityKey { EntityKey(.activity, self.activity) }
    public var registers: [EntityKey] { [self.entity] }
    public var refersTo: [EntityKey] {
        self.partnerships.map { EntityKey(.partnership, $0) } + self.components.map { EntityKey(.component, $0) }
            + self.further
    }
}
