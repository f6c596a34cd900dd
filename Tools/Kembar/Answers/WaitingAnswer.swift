/// The reply of `GET /v1/waiting`.
struct WaitingAnswer: Decodable {
    struct Event: Decodable {
        let id: String
        let source: String
        let type: String
        let waitsFor: [String]
        let since: String
        /// The nearest known codes, by the code that the event waits for.
        let nearest: [String: [String]]
    }

    let waiting: [Event]
    /// Cursor of the next page, if there may be one.
    let next: String?
}
