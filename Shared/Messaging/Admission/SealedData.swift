internal import Crypto
internal import Shared

/// Secrets that come sealed by an intake topic. Only the owner of their type seals, and what it has sealed lies in its
/// outbox on the way there.
enum SealedData {
    /// Rejects sealed secrets that this service did not create and discards their content.
    static func refusingForeign(
        in records: [DecodedRecord], of intake: Intake, _ stores: MessagingStores
    ) async throws -> [DecodedRecord] {
        let topic = intake.topics.intake(intake.area)
        var result = records
        for (position, record) in records.enumerated() {
            guard case .accepted(let accepted) = record.judgement, accepted.event.isSealed,
                intake.topics.isIntake(record.record.topic, of: intake.area)
            else { continue }
            let ref = accepted.event.ref
            let own = try await stores.outbox.digests(of: [OutboxKey(topic, ref)])
            if own[ref] != accepted.digest.bytes { result[position] = record.withheld }
        }
        return result
    }
}
