/// The reply of `GET /v1/dead-letters`.
struct DeadLettersAnswer: Decodable {
    struct Letter: Decodable {
        let digest: String
        let topic: String
        let partition: Int
        let offset: Int
        let reason: String
        let sentence: String
        let firstSeen: String
        let state: String
        /// Source and id of the event, where the record contains a readable one.
        let source: String?
        let id: String?
    }

    /// Different content under a known source and id: the first content stays.
    struct Conflict: Decodable {
        let source: String
        let id: String
        let digest: String
        let topic: String
        let noticedAt: String
    }

    let deadLetters: [Letter]
    let conflicts: [Conflict]
    /// Cursors of the next page of each list, if there may be one.
    let next: String?
    let nextConflicts: String?
}
