internal import Messaging

/// The key of a row of `consumer_partition`.
struct FenceKey: Hashable {
    let cluster: String
    let group: String
    let partition: ClaimKey
    let incarnation: Int
}
