/// What the outbox says about earlier clusters.
package struct PublishedTopics: Sendable, Hashable {
    /// The cluster that `published_at` speaks of; nil before the first.
    package let cluster: String?
    /// The topics, of those asked for, to which anything was published.
    package let topics: Set<String>

    package init(cluster: String?, topics: Set<String>) {
        self.cluster = cluster
        self.topics = topics
    }
}
