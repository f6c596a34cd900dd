/// The reply of `GET /v1/events/recent`.
struct EventsAnswer: Decodable {
    struct Event: Decodable {
        let id: String
        let source: String
        let type: String
        let time: String
        let thing: String
        let state: String
        let acceptedAt: String
    }

    let events: [Event]
    /// Cursor of the next page, if there may be one.
    let next: String?
}
