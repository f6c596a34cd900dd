/// A broker for which publishers can be created.
public protocol Broker: Sendable {
    /// The cluster's id, or nil when no broker answers.
    func clusterID() async -> String?
    /// Whether nothing was ever sent to the topic on this cluster.
    func isEmpty(_ topic: String) async throws -> Bool
    /// Whether the cluster has the topic.
    func has(_ topic: String) async -> Bool
    func makePublisher() throws -> any Publisher
}
