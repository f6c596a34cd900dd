internal import Crypto
internal import Shared

/// Checks sealed secrets that arrive on an intake topic. Only the owner of their type seals secrets, and every event
/// that it has sealed is in its outbox, addressed to that topic.
enum SealedData {
    /// Rejects sealed secrets that this service did not create and discards their content.
    static func refusingForeign(
        in records: [DecodedRecord], of intake: Intake, _ stores: MessagingStores
    ) async throws -> [DecodedRecord] {
        let topic = intake.topics.intake(intake.area)
        let sealed = records.compactMap { record -> EventRef? in
            guard case .accepted(let accepted) = record.judgement, accepted.event.isSealed,
                intake.topics.isIntake(record.record.topic, of: intake.area)
            else { return nil }
            return accepted.event.ref
        }
        guard !sealed.isEmpty else { return records }
        let own = try await stores.outbox.digests(of: sealed.map { OutboxKey(topic, $0) })
        let refs = Set(sealed)
        return records.map { record in
            guard case .accepted(let accepted) = record.judgement, accepted.event.isSealed,
                refs.contains(accepted.event.ref), own[accepted.event.ref] != accepted.digest.bytes
            else { return record }
            return record.withheld
        }
    }
}
