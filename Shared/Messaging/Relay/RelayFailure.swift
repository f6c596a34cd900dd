/// Why a relay gives up its lead.
package enum RelayFailure: Error, Sendable, Hashable, CustomStringConvertible {
    case brokerAway
    case connectionLost
    /// Another relay has taken over.
    case deposed
    case notDelivered
    /// The cluster is a different one and has records of this service: an operator has to decide what that means.
    case foreignCluster(String)

    package var description: String {
        switch self {
        case .brokerAway: "no Kafka broker answers"
        case .connectionLost: "the connection to Kafka broke"
        case .deposed: "fenced: another relay has taken over"
        case .notDelivered: "Kafka did not confirm all records; the relay sends them again"
        case .foreignCluster(let cluster):
            "the Kafka cluster \(cluster) is not the one that the relay published to, "
                + "and the service's topic there is not empty; run `kembar relay adopt SERVICE --republish` or `--continue`, or correct the address"
        }
    }
}
