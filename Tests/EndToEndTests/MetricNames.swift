internal import LocalStack
internal import Testing

/// Metric names that common dashboards and alerts expect, and Kembar's own.
enum MetricNames {
    static let all = [
        "kembar_build_info", "process_resident_memory_bytes", "process_open_fds", "process_cpu_seconds_total",
        "process_start_time_seconds", "messaging_client_operation_duration_seconds",
        "messaging_process_duration_seconds", "messaging_client_consumed_messages_total",
        "messaging_client_sent_messages_total", "db_client_operation_duration_seconds",
        "http_server_request_duration_seconds", "kembar_http_requests_overdue", "kembar_gauges_age_seconds",
        "kembar_event_age_seconds", "kembar_inbox_inserted_total",
        "kembar_duplicates_total", "kembar_dead_letter_total", "kembar_dead_letter_open", "kembar_conflict_stored",
        "kembar_outbox_oldest_unpublished_seconds", "kembar_outbox_pending", "kembar_consumer_fenced_total",
        "kembar_partition_gap_total", "kembar_batch_rows", "kembar_batch_commit_seconds", "kafka_consumergroup_lag",
        "kafka_consumergroup_group_lag", "kafka_consumergroup_group_lag_seconds", "librdkafka_partition_hi_offset",
        "librdkafka_partition_ls_offset", "librdkafka_partition_committed_offset",
        "librdkafka_partition_consumer_lag", "librdkafka_partition_consumer_lag_stored",
        "librdkafka_partition_fetchq_cnt", "librdkafka_cgrp_state", "librdkafka_cgrp_join_state",
        "librdkafka_cgrp_rebalance_cnt_total", "librdkafka_cgrp_assignment_size", "librdkafka_broker_rtt_seconds",
        "librdkafka_broker_req_timeouts_total", "librdkafka_broker_connects_total",
        "librdkafka_broker_disconnects_total",
    ]

    /// Waits for librdkafka's statistics, which come every two seconds.
    static func missing(at url: String) async throws -> [String] {
        let deadline = ContinuousClock.now + .seconds(300)
        var missing: [String] = []
        repeat {
            let lines = try await LocalHTTP.get("\(url)/metrics").text.split(separator: "\n")
            let samples = Set(lines.filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != "{" && $0 != " " } })
            missing = Self.all.filter { name in
                !samples.contains(name[...]) && !samples.contains("\(name)_count"[...])
            }
            if missing.isEmpty { return [] }
            try await Task.sleep(for: .milliseconds(300))
        } while ContinuousClock.now < deadline
        return missing
    }
}
