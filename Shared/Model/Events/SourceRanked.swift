/// `source.ranked`: how far a publisher is believed where others say otherwise.
public struct SourceRanked: TypedEventData {
    public let ranked: String
    /// From 1, which is believed first.
    public let rank: Int

    public init(_ fields: Fields) throws(Invalid) {
        self.ranked = try fields.required("ranked")
        self.rank = try fields.required("rank")
        guard (1...1_000_000).contains(self.rank) else {
            throw Invalid(fields.path(of: "rank"), "must be a whole number from 1 to 1000000")
        }
        _ = try fields.optional("reason", as: LanguageMap.self)
    }

    public var entity: EntityKey { EntityKey(.source, unchecked: self.ranked) }
}
