/// What the relay does next.
package enum RelayAction: Sendable {
    /// Take the lead unless another relay holds it.
    case takeLead
    /// Another relay leads: ask again in a second.
    case standBy
    case askCluster
    /// Read to which topics anything was published, and on which cluster.
    case readPublished
    case askEmpty([String])
    /// Make `cluster` the one that `published_at` refers to.
    case setCurrent(cluster: String, republish: Bool)
    /// Read the next rows under the lead.
    case readBatch(epoch: Int, cluster: String)
    case publish([OutboxEntry])
    /// Mark rows as published, under the lead.
    case mark(OutboxMark, epoch: Int)
    /// Nothing is left to send: wait for a notification.
    case wait
    case leaveLead(epoch: Int)
    /// Begin again from the start after a pause.
    case fail(any Error)
    case stop
}
