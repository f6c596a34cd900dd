internal import Observability
internal import Shared

/// Counters of what should never or seldom happen are there from the beginning: an alert on their growth misses the first
/// event of one that only comes with it.
enum ZeroCounters {
    static func begin(_ metrics: Metrics) {
        metrics.add(0, to: "kembar_consumer_fenced_total", help: "Batches dropped because another owner took over.")
        metrics.add(0, to: "kembar_partition_gap_total", help: "Gaps: records gone before they were read.")
        for reason in Refusal.Reason.allCases {
            metrics.add(0, to: "kembar_dead_letter_total", help: "Records set aside.", ["reason": reason.rawValue])
        }
        metrics.add(0, to: "kembar_inbox_inserted_total", help: "Events stored.")
        metrics.add(0, to: "kembar_duplicates_total", help: "Events that were stored before.")
        metrics.add(
            0, to: "kembar_conflicts_total", help: "Events known by source and id with other content.")
        metrics.add(0, to: "kembar_waiting_total", help: "Events that began to wait.")
    }
}
