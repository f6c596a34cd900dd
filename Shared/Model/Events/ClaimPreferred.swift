/// `claim.preferred`: of rival claims about one thing, this event's is to be believed.
public struct ClaimPreferred: TypedEventData {
    public let about: Thing
    /// One member of the data; nil for all of them.
    public let field: String?
    public let prefer: EventRef
    public let reason: LanguageMap

    public init(_ fields: Fields) throws(Invalid) {
        self.about = try fields.required("about")
        self.field = try fields.optional("field")
        self.prefer = try fields.required("prefer")
        self.reason = try fields.required("reason")
    }

    public var entity: EntityKey { self.about.key }
    public var refersTo: [EntityKey] { [self.about.key, .event(self.prefer)] }
}
