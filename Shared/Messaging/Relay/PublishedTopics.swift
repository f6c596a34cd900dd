/// What the outbox records about earlier clusters.
package struct PublishedTopics: Sendable, Hashable {
    /// The cluster that `published_at` refers to; nil before the first.
    package let cluster: String?
    /// The requested topics to which anything was published.
    package let topics: Set<String>

    package init(cluster: String?, topics: Set<String>) {
        self.cluster = cluster
        self.topics = topics
    }
}
