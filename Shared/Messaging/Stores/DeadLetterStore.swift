package import Shared

/// The table `dead_letter`, as the intake writes it.
package protocol DeadLetterStore: Sendable {
    /// Keeps a dead letter once; a second reading of its record, or a reading after a replay, adds nothing.
    ///
    /// - Returns: whether it is new and open. One of an event that is in the inbox is closed at once.
    func insert(_ letter: DeadLetter) async throws -> Bool

    /// Closes the open dead letters of events that have been accepted since.
    func close(_ refs: [EventRef]) async throws
}
