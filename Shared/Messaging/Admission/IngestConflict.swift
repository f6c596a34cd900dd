/// The source and id of an event are known with different content. The first content stays, and nothing of the request
/// is kept.
public struct IngestConflict: Error, Sendable {
    /// The position of the event in the request, from 0.
    public let index: Int
}
