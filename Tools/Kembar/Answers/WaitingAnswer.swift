/// What `GET /v1/waiting` answers.
struct WaitingAnswer: Decodable {
    struct Event: Decodable {
        let id: String
        let source: String
        let type: String
        let waitsFor: [String]
        let since: String
        /// Known codes that are nearest to one that it waits for.
        let nearest: [String: [String]]
    }

    let waiting: [Event]
    /// Where the next page begins, if there may be one.
    let next: String?
}
