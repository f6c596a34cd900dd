internal import JSON

extension Shape {
    /// Every event type that is told as a list of members, by type.
    public static let all: [Shape] = [
        Self.cities, Self.posts, Self.partnerships, Self.agreements, Self.components, Self.programmes, Self.activities,
        Self.funding, Self.obstacles, Self.evidence,
    ].flatMap(\.self).sorted { ByteOrder.precedes($0.name, $1.name) }
}
