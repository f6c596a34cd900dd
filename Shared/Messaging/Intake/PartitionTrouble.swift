/// Why a partition cannot be read on from where it stands.
package enum PartitionTrouble: Sendable {
    /// The log is another one than the one that was read.
    case anotherLog
    /// The offset asked for is not there; the watermarks tell why.
    case outOfRange
}
