/// What `GET /v1/events/recent` answers.
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
    /// Where the next page begins, if there may be one.
    let next: String?
}
