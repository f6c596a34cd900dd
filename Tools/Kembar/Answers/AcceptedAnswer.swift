/// What `POST /v1/events` and `POST /v1/reports` answer: the event that was accepted.
struct AcceptedAnswer: Decodable {
    struct Advice: Decodable {
        let rule: String
        /// `error`, `warning` or `info`.
        let severity: String
        let sentence: String
    }

    let id: String
    /// What the event would cause by what is known.
    let advice: [Advice]?
}
