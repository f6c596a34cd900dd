/// `source.ranked`: the rank by which a publisher is believed when others contradict it.
public struct SourceRanked: Sendable {
    public let ranked: String
    /// From 1 upwards; rank 1 is believed first.
    public let rank: Int

    /// Nil for data of another role.
    public init?(_ data: EventData) {
        guard data.role == .ranking, let ranked = data[SourceRanking.fields.ranked],
            let rank = data[SourceRanking.fields.rank]
        else { return nil }
        self.ranked = ranked
        self.rank = rank
    }
}
