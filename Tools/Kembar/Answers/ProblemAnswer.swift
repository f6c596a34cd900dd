/// An RFC 9457 problem: the reply of a service that refuses a request.
struct ProblemAnswer: Decodable {
    let detail: String?
}
