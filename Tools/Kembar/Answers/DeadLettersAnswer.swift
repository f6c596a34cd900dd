/// What `GET /v1/dead-letters` answers.
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
        /// Of the event, where the record has a readable one.
        let source: String?
        let id: String?
    }

    /// Another content under a source and id that were known: the first stays.
    struct Conflict: Decodable {
        let source: String
        let id: String
        let digest: String
        let topic: String
        let noticedAt: String
    }

    let deadLetters: [Letter]
    let conflicts: [Conflict]
    /// Where the next page of each begins, if there may be one.
    let next: String?
    let nextConflicts: String?
}
