internal import Shared

/// The accepted events of a batch; the first of each (source, id) is separate from its repetitions.
struct ArrivalBatch {
    private(set) var first: [Arrival] = []
    private(set) var repeated: [Arrival] = []

    init(_ records: [DecodedRecord], acceptedAt now: Instant) {
        var seen: Set<EventRef> = []
        for decoded in records {
            guard case .accepted(let accepted) = decoded.judgement else { continue }
            // A publisher that cannot set the headers of its records gives the trace in the event itself.
            let stored = StoredEvent(
                accepted.event, verdict: accepted.verdict, acceptedAt: now,
                trace: decoded.record.trace ?? accepted.event.envelope.trace)
            let arrival = Arrival(stored: stored, record: decoded.record, digest: accepted.digest)
            if seen.insert(accepted.event.ref).inserted {
                self.first.append(arrival)
            } else {
                self.repeated.append(arrival)
            }
        }
    }
}
