/// What `POST /v1/events` and `POST /v1/reports` answer: the event that was accepted.
struct AcceptedAnswer: Decodable {
    let id: String
    /// What the event would cause by what is known.
    let advice: [String]?
}
