public import JSON

/// `activity.cancelled`: what was planned will not be done.
public struct ActivityCancelled: TypedEventData {
    public enum ReasonCode: String, CaseIterable, Sendable {
        case funding, priority, technical, legal, timing
        case externalShock = "external_shock"
        case other
    }

    /// Why, in words and where possible by a code.
    public struct Reason: Sendable, Readable {
        public let text: LanguageMap
        public let code: ReasonCode?

        public init(json: JSONView, at path: String) throws(Invalid) {
            let fields = try Fields(json, at: path)
            self.text = try fields.required("text")
            self.code = try fields.word("code")
        }
    }

    public let activity: Code
    public let reason: Reason
    public let on: CoarseDate?
    public let components: [Code]

    public init(_ fields: Fields) throws(Invalid) {
        self.activity = try fields.required("activity")
        self.reason = try fields.required("reason")
        self.on = try fields.optional("on")
        self.components = try fields.list("components", atLeast: fields.has("components") ? 1 : 0)
    }

    public var entity: EntityKey { EntityKey(.activity, self.activity) }
    public var refersTo: [EntityKey] { [self.entity] + self.components.map { EntityKey(.component, $0) } }
}
