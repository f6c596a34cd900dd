/// The reply of `POST /v1/relay/adopt`.
struct AdoptionAnswer: Decodable {
    let cluster: String
}
