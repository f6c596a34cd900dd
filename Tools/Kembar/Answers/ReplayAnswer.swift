/// What `POST /v1/dead-letters/{digest}/replay` answers.
struct ReplayAnswer: Decodable {
    let topic: String
}
