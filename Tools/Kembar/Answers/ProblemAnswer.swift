/// A problem of RFC 9457: what a service answers when it refuses.
struct ProblemAnswer: Decodable {
    let detail: String?
}
