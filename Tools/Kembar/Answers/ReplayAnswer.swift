/// The reply of `POST /v1/dead-letters/{digest}/replay`.
struct ReplayAnswer: Decodable {
    let topic: String
}
