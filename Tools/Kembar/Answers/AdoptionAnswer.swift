/// What `POST /v1/relay/adopt` answers.
struct AdoptionAnswer: Decodable {
    let cluster: String
}
