internal import Messaging
internal import Observability

/// The metrics of a service's intake.
struct IntakeMetrics {
    let metrics: Metrics
    let group: String
    let timestamps: StoredTimestamps

    /// Starts the counters at 0: an alert on growth would miss the first event of a counter that appears only with that
    /// event.
    func begin() {
        self.countFenced(0)
        self.countGaps(0)
    }

    func countGaps(_ count: Double) {
        self.metrics.add(count, to: "kembar_partition_gap_total", help: "Gaps: records gone before they were read.")
    }

    private func countFenced(_ count: Double) {
        self.metrics.add(
            count, to: "kembar_consumer_fenced_total", help: "Batches dropped because another owner took over.")
    }

    func report(_ statistics: KafkaStatistics) { statistics.report(to: self.metrics, client: "consumer") }

    func failed(_ error: any Error, _ took: Duration) {
        if error is Fence.Fenced { self.countFenced(1) }
        self.observe(took, ErrorType.of(error))
    }

    private func observe(_ took: Duration, _ errorType: String? = nil) {
        var labels = [
            "messaging_system": "kafka", "messaging_operation_name": "process",
            "messaging_consumer_group_name": self.group,
        ]
        labels["error_type"] = errorType
        self.metrics.observe(
            took / .seconds(1), "messaging_process_duration_seconds", help: "Time of storing what was read.", labels)
    }

    func stored(_ records: [InboundRecord], _ took: Duration) {
        self.observe(took)
        self.timestamps.stored(records)
        var counts: [ClaimKey: Int] = [:]
        for record in records { counts[ClaimKey(record.topic, record.partition), default: 0] += 1 }
        for (key, count) in counts {
            self.metrics.add(
                Double(count), to: "messaging_client_consumed_messages_total", help: "Records read and stored.",
                [
                    "messaging_system": "kafka", "messaging_operation_name": "poll",
                    "messaging_consumer_group_name": self.group, "messaging_destination_name": key.topic,
                    "messaging_destination_partition_id": String(key.partition),
                ])
        }
    }
}
