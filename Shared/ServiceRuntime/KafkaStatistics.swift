internal import JSON
internal import Observability

/// librdkafka's statistics as metrics, and the state of the connections to the brokers. Metric names are those of its
/// STATISTICS.md with the prefix `librdkafka_`.
struct KafkaStatistics {
    private let root: JSONView

    /// Nil when the bytes are not librdkafka's statistics.
    init?(_ bytes: [UInt8]) {
        guard let root = try? JSONDocument(bytes).root, root.kind == .object else { return nil }
        self.root = root
    }

    /// Whether any broker has sent data within this time: fetches and heartbeats are answered continuously.
    func hasRecentBrokerData(within microseconds: Double) -> Bool {
        (self.root["brokers"]?.members ?? []).contains { _, broker in
            broker["state"]?.string == "UP" && (broker.double("rxidle") ?? .infinity) < microseconds
        }
    }

    /// - Parameter client: `consumer` or `producer`.
    func report(to metrics: Metrics, client: String) {
        for (name, broker) in self.root["brokers"]?.members ?? [] where (broker.double("nodeid") ?? -1) >= 0 {
            let labels = ["client": client, "broker": name]
            metrics.set(
                broker["state"]?.string == "UP" ? 1 : 0, "librdkafka_broker_up", help: "Whether it is connected.",
                labels)
            if let rtt = broker["rtt"]?.double("avg") {
                metrics.set(rtt / 1e6, "librdkafka_broker_rtt_seconds", help: "Mean time to an answer.", labels)
            }
            metrics.set(
                broker.double("req_timeouts") ?? 0, "librdkafka_broker_req_timeouts_total",
                help: "Requests without an answer in time.", labels, isCounter: true)
            metrics.set(
                broker.double("connects") ?? 0, "librdkafka_broker_connects_total", help: "Connections begun.", labels,
                isCounter: true)
            metrics.set(
                broker.double("disconnects") ?? 0, "librdkafka_broker_disconnects_total", help: "Connections ended.",
                labels, isCounter: true)
        }
        metrics.set(
            self.root.double("msg_cnt") ?? 0, "librdkafka_msg_cnt", help: "Messages in a producer's queues.",
            ["client": client])
        self.reportGroup(to: metrics)
        self.reportPartitions(to: metrics, client)
    }

    private func reportGroup(to metrics: Metrics) {
        guard let group = self.root["cgrp"] else { return }
        for name: StaticString in ["librdkafka_cgrp_state", "librdkafka_cgrp_join_state"] { metrics.clear(name) }
        metrics.set(
            1, "librdkafka_cgrp_state", help: "1 for the state that the group's member is in.",
            ["state": group["state"]?.string ?? ""])
        metrics.set(
            1, "librdkafka_cgrp_join_state", help: "1 for the step of joining that it is at.",
            ["state": group["join_state"]?.string ?? ""])
        metrics.set(
            group.double("rebalance_cnt") ?? 0, "librdkafka_cgrp_rebalance_cnt_total", help: "Rebalances.",
            isCounter: true)
        metrics.set(
            group.double("assignment_size") ?? 0, "librdkafka_cgrp_assignment_size", help: "Partitions assigned.")
    }

    private func reportPartitions(to metrics: Metrics, _ client: String) {
        guard client == "consumer" else { return }
        let figures: [(String, StaticString, StaticString)] = [
            ("hi_offset", "librdkafka_partition_hi_offset", "The broker's offset after the last record."),
            ("ls_offset", "librdkafka_partition_ls_offset", "The broker's last stable offset."),
            ("committed_offset", "librdkafka_partition_committed_offset", "The offset that Kafka has; advice only."),
            ("consumer_lag", "librdkafka_partition_consumer_lag", "Records behind the offset that Kafka has."),
            (
                "consumer_lag_stored", "librdkafka_partition_consumer_lag_stored",
                "Records behind what was handed to it as done."
            ),
            ("fetchq_cnt", "librdkafka_partition_fetchq_cnt", "Records fetched and not yet taken."),
        ]
        for (_, name, _) in figures { metrics.clear(name) }
        for (topic, value) in self.root["topics"]?.members ?? [] {
            for (number, partition) in value["partitions"]?.members ?? [] where number != "-1" {
                for (key, name, help) in figures {
                    guard let figure = partition.double(key) else { continue }
                    metrics.set(figure, name, help: help, ["topic": topic, "partition": number])
                }
            }
        }
    }
}

extension JSONView {
    fileprivate func double(_ key: String) -> Double? { self[key]?.number.flatMap { Double($0) } }
}
