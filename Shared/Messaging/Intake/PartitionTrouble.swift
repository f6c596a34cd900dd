/// Why reading a partition cannot continue from its current position.
package enum PartitionTrouble: Sendable {
    /// The log is not the one that was read.
    case anotherLog
    /// The requested offset did not exist; the watermarks show why.
    case outOfRange(at: Int64)
}
