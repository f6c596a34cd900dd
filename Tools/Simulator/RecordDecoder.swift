internal import Messaging
internal import Synchronization

/// Decodes each record once: the same bytes on the same topic come in many runs.
package final class RecordDecoder: Sendable {
    private struct Key: Hashable {
        let topic: String
        let hasHeaders: Bool
        let value: [UInt8]?
    }

    private let judgements = Mutex<[Key: DecodedRecord.Judgement]>([:])

    package init() {}

    func decode(_ record: InboundRecord, by intake: Intake) -> DecodedRecord {
        let key = Key(topic: record.topic, hasHeaders: !record.headers.isEmpty, value: record.value)
        if let judgement = self.judgements.withLock({ $0[key] }) { return DecodedRecord(record, judgement) }
        let decoded = intake.decode([record])[0]
        self.judgements.withLock { judgements in
            // What is announced differs from run to run; the memory stays bounded.
            if judgements.count > 20_000 { judgements = [:] }
            judgements[key] = decoded.judgement
        }
        return decoded
    }
}
