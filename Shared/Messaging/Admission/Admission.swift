public import Shared

/// Decides once, on arrival and by the rules then in force, whether an event of another system is admitted. HTTP and
/// Kafka use the same check. The verdict is stored and announced, and only read afterwards.
///
/// The current rules concern the type, Kembar's own attributes, sealed data and time; grants and period locks belong
/// here once they exist.
public struct Admission: Sendable {
    /// How an event arrives.
    public enum Entry: Sendable {
        /// By HTTP, where a service accepts events of every area. The owner seals names after admission.
        case http
        /// From a topic of the area's intake.
        case topic(String, area: Area, Topics)
    }

    private let entry: Entry

    public init(_ entry: Entry) { self.entry = entry }

    /// Returns the verdict to store with the event; throws when the event cannot be admitted.
    public func verdict(on event: Event, at now: Instant) throws(CloudEventDecoder.Refused) -> String {
        do {
            try self.checkType(event)
            try Self.checkReserved(event)
        } catch {
            throw CloudEventDecoder.Refused(refusal: error, identity: event.ref)
        }
        // Secrets arrive on a topic already sealed, by the service that has their keys. When one is in clear text, no
        // content is kept.
        if case .topic = self.entry, let sealing = event.data.schema.sealing, event.holdsClearText {
            throw CloudEventDecoder.Refused(
                refusal: Refusal(.nameInClear, sealing.advice), identity: event.ref, sealing: sealing)
        }
        guard event.envelope.time <= now.adding(hours: 24) else {
            throw CloudEventDecoder.Refused(
                refusal: Refusal(
                    .timeAhead,
                    "time is \(event.envelope.time), more than 24 hours ahead; correct the publisher's clock."),
                identity: event.ref)
        }
        return Self.admitted
    }

    private func checkType(_ event: Event) throws(Refusal) {
        guard event.data.schema.isAccepted else {
            throw Refusal(.wrongArea, "Events of type \(event.envelope.type) are sent only by Kembar.")
        }
        guard case .topic(let topic, let area, let topics) = self.entry, event.area != area else { return }
        throw Refusal(
            .wrongArea,
            "An event of the area \(event.area.rawValue) belongs to \(topics.intake(event.area)), not to \(topic)."
        )
    }

    /// Refuses what a publisher may not state even when every attribute and member is well formed.
    private static func checkReserved(_ event: Event) throws(Refusal) {
        for name in ["causesource", "causeid"] where event.envelope.extensions[name] != nil {
            throw Refusal(.attribute, "\(name) is Kembar's own attribute; leave it out.")
        }
        if let data = ClaimPreferred(event.data), let owner = data.about.kind.area, owner != event.area {
            throw Refusal(
                .wrongArea,
                "data.about is of kind \(data.about.kind.rawValue), which belongs to \(owner.rawValue); send org.kembar.\(owner.rawValue).claim.preferred.v1."
            )
        }
    }

    public static let admitted = "admitted"

    /// Whether an event stored with this verdict takes part in derivations.
    public static func isAdmitted(_ verdict: String) -> Bool { verdict == Self.admitted }
}
