/// The answer to a `RelayAction`.
package enum RelayInput: Sendable {
    /// The epoch of a lead that was taken; nil while another relay leads.
    case lead(epoch: Int?)
    /// The id of the cluster that answers; nil when none does.
    case cluster(String?)
    case published(PublishedTopics)
    /// Which of the topics are empty on the cluster.
    case empty(Set<String>)
    case adopted
    case batch(OutboxBatch)
    /// Whether the broker has each record of the batch that was sent.
    case delivered([Bool])
    case marked
    /// A wait has ended.
    case waited
}
