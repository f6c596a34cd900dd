internal import Crypto
internal import Postgres
internal import Shared

/// Secrets that come sealed by an intake topic. Only the owner of their type seals, and what it has sealed lies in its
/// outbox on the way there.
enum SealedData {
    /// Rejects sealed secrets that this service did not create and discards their content.
    static func refusingForeign(
        in records: [DecodedRecord], of intake: Intake, _ transaction: Transaction
    ) async throws -> [DecodedRecord] {
        let topic = intake.topics.intake(intake.area)
        var result = records
        for (position, record) in records.enumerated() {
            guard case .accepted(let accepted) = record.judgement, accepted.event.isSealed,
                intake.topics.isIntake(record.record.topic, of: intake.area)
            else { continue }
            let ref = accepted.event.ref
            let own = try await transaction.rows(
                """
                select from outbox
                where topic = \(topic) and source = \(ref.source) and id = \(ref.id)
                  and digest = \(.bytes(accepted.digest.bytes))
                """
            ) { _ in true }
            if own.isEmpty { result[position] = record.withheld }
        }
        return result
    }
}
