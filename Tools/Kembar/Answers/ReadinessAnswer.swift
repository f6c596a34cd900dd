/// What `GET /readyz?verbose` answers.
struct ReadinessAnswer: Decodable {
    struct Check: Decodable {
        let status: String
        let output: String?
    }

    let checks: [String: Check]?
}
