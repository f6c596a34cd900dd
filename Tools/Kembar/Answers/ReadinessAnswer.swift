/// The reply of `GET /readyz?verbose`.
struct ReadinessAnswer: Decodable {
    struct Check: Decodable {
        let status: String
        let output: String?
    }

    let checks: [String: Check]?
}
