package import Shared

/// The table `dead_letter`, as the intake writes it.
package protocol DeadLetterStore: Sendable {
    /// Stores a dead letter once; reading its record a second time, or after a replay, adds nothing.
    ///
    /// - Returns: whether it is new and open. A dead letter of an event that is in the inbox is closed at once.
    func insert(_ letter: DeadLetter) async throws -> Bool

    /// Closes the open dead letters of events that have been accepted since.
    func close(_ refs: [EventRef]) async throws
}
