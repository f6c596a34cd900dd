/// The source and id of an event are known with other content: the first content stays, and nothing of the request is kept.
public struct IngestConflict: Error, Sendable {
    /// Which of the events, counted from 0.
    public let index: Int
}
