/// The reply of `GET /v1/reports?event_source=…&event_id=…`: the versions that count an event.
struct CountingAnswer: Decodable {
    struct Version: Decodable {
        let partnership: String
        let asOf: String
        let number: Int
        let generatedAt: String
    }

    let versions: [Version]
    /// Cursor of the next page, if there may be one.
    let next: String?
}
