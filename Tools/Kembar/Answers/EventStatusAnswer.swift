/// What `GET /v1/events` answers: what a service knows of one event.
struct EventStatusAnswer: Decodable {
    struct Place: Decodable {
        let topic: String
        let partition: Int
        let offset: Int
    }

    struct Published: Decodable {
        let id: String
        let topic: String
        /// Nil until the broker has it.
        let sentAt: String?
    }

    /// Nil when it did not come by HTTP.
    let sent: Bool?
    let sentAt: String?
    /// Nil when it is on its way to its owner.
    let state: String?
    let acceptedAt: String?
    let waitsFor: [String]?
    /// Why it was set aside.
    let reason: String?
    let sentence: String?
    let trace: String?
    let from: Place?
    let published: [Published]?
    /// Other contents under its source and id, which were not taken.
    let conflicts: [Conflict]?

    struct Conflict: Decodable {
        let digest: String
        let topic: String
        let noticedAt: String
    }
}
