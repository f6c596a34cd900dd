internal import Observability
internal import Shared

/// Counts of one transaction, for the metrics.
package struct IntakeTally: Sendable {
    var stored = 0
    var duplicates = 0
    var conflicts = 0
    var waiting = 0
    /// By reason.
    var setAside: [String: Int] = [:]
    /// Seconds between the Kafka timestamp of the oldest record and now.
    var age: Double?
    /// Seconds between the earliest `time` of an event of the batch and now.
    var ageSinceTime: Double?
    var records = 0

    /// Measures how old the records of a batch are.
    mutating func measure(_ records: [DecodedRecord], _ arrivals: [Arrival], at now: Instant) {
        self.records = records.count
        if let oldest = records.map(\.record.timestamp).filter({ $0 > 0 }).min() {
            self.age = Double(now.microseconds) / 1e6 - Double(oldest) / 1e3
        }
        if let earliest = arrivals.lazy.map({ $0.event.envelope.time.microseconds }).min() {
            self.ageSinceTime = Double(now.microseconds - earliest) / 1e6
        }
    }

    func report(to metrics: Metrics, took: Duration) {
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        metrics.observe(seconds, "kembar_batch_commit_seconds", help: "Time of a batch's transaction.")
        metrics.set(Double(self.records), "kembar_batch_rows", help: "Records of the last batch.")
        self.count(in: metrics)
        for (since, age) in [("kafka_timestamp", self.age), ("time", self.ageSinceTime)] {
            guard let age else { continue }
            metrics.set(
                age, "kembar_event_age_seconds", help: "Age of the oldest event of the last batch when committed.",
                ["since": since])
        }
    }

    /// Starts the counters at 0: an alert on growth would miss the first event of a counter that appears only with that
    /// event.
    static func begin(_ metrics: Metrics) {
        IntakeTally(setAside: Dictionary(uniqueKeysWithValues: Refusal.Reason.allCases.map { ($0.rawValue, 0) })).count(
            in: metrics)
    }

    private func count(in metrics: Metrics) {
        metrics.add(Double(self.stored), to: "kembar_inbox_inserted_total", help: "Events stored.")
        metrics.add(Double(self.duplicates), to: "kembar_duplicates_total", help: "Events that were stored before.")
        metrics.add(
            Double(self.conflicts), to: "kembar_conflicts_total",
            help: "Events known by source and id with other content.")
        metrics.add(Double(self.waiting), to: "kembar_waiting_total", help: "Events that began to wait.")
        for (reason, count) in self.setAside {
            metrics.add(
                Double(count), to: "kembar_dead_letter_total", help: "Records set aside.", ["reason": reason])
        }
    }
}
