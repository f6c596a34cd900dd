package import Crypto
package import Shared

/// A record and the result of decoding it: an event to store, or a reason to set it aside.
///
/// A class, because records are passed on many times and hold many references.
package final class DecodedRecord: Sendable {
    package struct Accepted: Sendable {
        package let event: Event
        package let verdict: String
        package let digest: Digest
    }

    package struct Refused: Sendable {
        package let refusal: Refusal
        package let identity: EventRef?
        /// Whether the record may hold a secret in clear text, and is set aside without its content.
        package var isPrivate = false
    }

    package enum Judgement: Sendable {
        case accepted(Accepted)
        case refused(Refused)
    }

    package let record: InboundRecord
    package let judgement: Judgement

    init(
        _ record: InboundRecord, rule: (InboundRecord) throws(CloudEventDecoder.Refused) -> (Event, String)
    ) {
        self.record = record
        do {
            let (event, verdict) = try rule(record)
            self.judgement = .accepted(
                Accepted(event: event, verdict: verdict, digest: Wire.contentDigest(of: event.envelope)))
        } catch {
            let sealing = record.sealing ?? error.sealing
            self.judgement = .refused(
                sealing.map { Refused(refusal: Self.withheld($0), identity: error.identity, isPrivate: true) }
                    ?? Refused(refusal: error.refusal, identity: error.identity))
        }
    }

    /// The refusal reveals nothing of the content.
    private static func withheld(_ sealing: Sealing) -> Refusal { Refusal(.nameInClear, sealing.advice) }

    package init(_ record: InboundRecord, _ judgement: Judgement) {
        self.record = record
        self.judgement = judgement
    }

    /// The identity of a refused record, when it could be read.
    var identity: EventRef? { if case .refused(let refused) = self.judgement { refused.identity } else { nil } }

    var isRefused: Bool { if case .refused = self.judgement { true } else { false } }

    /// The same record; if it holds a secret, set aside without its content.
    var withheld: DecodedRecord {
        guard case .accepted(let accepted) = self.judgement, let sealing = accepted.event.data.schema.sealing else {
            return self
        }
        return DecodedRecord(
            self.record,
            .refused(Refused(refusal: Self.withheld(sealing), identity: accepted.event.ref, isPrivate: true)))
    }

    /// The same record, refused instead of accepted.
    func refused(_ refusal: Refusal) -> DecodedRecord {
        guard case .accepted(let accepted) = self.judgement else { return self }
        return DecodedRecord(self.record, .refused(Refused(refusal: refusal, identity: accepted.event.ref)))
    }
}
