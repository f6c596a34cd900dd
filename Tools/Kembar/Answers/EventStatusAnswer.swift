/// The reply of `GET /v1/events`: the status of one event at a service.
struct EventStatusAnswer: Decodable {
    struct Place: Decodable {
        let topic: String
        let partition: Int
        let offset: Int
    }

    struct Published: Decodable {
        let id: String
        let topic: String
        /// Nil until the broker has stored it.
        let sentAt: String?
    }

    /// Nil when the event did not come by HTTP.
    let sent: Bool?
    let sentAt: String?
    /// Nil while the event is in transit to its owner.
    let state: String?
    let acceptedAt: String?
    let waitsFor: [String]?
    /// Why the event was set aside.
    let reason: String?
    let sentence: String?
    let trace: String?
    let from: Place?
    let published: [Published]?
    /// Other contents under the same source and id, which were not accepted.
    let conflicts: [Conflict]?

    struct Conflict: Decodable {
        let digest: String
        let topic: String
        let noticedAt: String
    }
}
