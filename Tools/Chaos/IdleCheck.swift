internal import LocalStack
internal import Postgres

/// Whether the system is idle: nothing left to read, to do or to send.
struct IdleCheck {
    private let stack: ChaosStack

    init(_ stack: ChaosStack) { self.stack = stack }

    /// - Returns: false when the system did not become idle in time.
    func waitUntilIdle(within limit: Duration) async throws -> Bool {
        let deadline = ContinuousClock.now + limit
        var last: [String] = []
        var calm = 0
        while ContinuousClock.now < deadline {
            let now = (try? await self.remainingWork()) ?? []
            let isIdle = !now.isEmpty && now.allSatisfy { $0.hasSuffix(" idle") }
            calm = isIdle && now == last ? calm + 1 : 0
            if calm == 3 { return true }
            last = now
            try await Task.sleep(for: .milliseconds(500))
        }
        return false
    }

    /// The remaining work, as readable lines.
    func remainingWork() async throws -> [String] {
        var announced = 0
        var lines: [String] = []
        for service in LocalServices.names {
            let line = try await self.stack.texts(
                service,
                """
                select concat_ws(' ', (select count(*) from inbox), (select sum(next_offset) from consumer_partition),
                    (select count(*) from outbox),
                    case when exists (select from outbox where published_at is null)
                           or exists (select from job where kind <> 'report-deadline') then 'busy' else 'idle' end)
                """)[0]
            if service != "reporting" {
                announced += try await self.stack.count(
                    service, "select count(*)::text from outbox where topic in ('kembar.programs', 'kembar.indicators')"
                )
            }
            lines.append("\(service) \(line)")
        }
        let heard = try await self.stack.count(
            "reporting", "select count(*)::text from inbox where topic in ('kembar.programs', 'kembar.indicators')")
        lines.append("reporting has stored \(heard) of \(announced): \(heard == announced ? "all idle" : "not all")")
        for (service, area) in [
            ("programs-registry", "programs"), ("indicators", "indicators"), ("reporting", "reports"),
        ] {
            let unread = try await self.unread(service, area)
            lines.append("\(service) has \(unread) unread: \(unread == 0 ? "all idle" : "not all")")
        }
        return lines
    }

    /// Number of records of an intake topic that are not stored yet.
    private func unread(_ service: String, _ area: String) async throws -> Int {
        let topic = "\(ChaosStack.prefix).in.\(area)"
        let stored = try await self.stack.texts(
            service,
            """
            select distinct on (partition) partition || ' ' || next_offset from consumer_partition
            where topic = \(topic) order by partition, updated_at desc
            """)
        var next: [Int: Int64] = [:]
        for line in stored {
            let parts = line.split(separator: " ").compactMap { Int64($0) }
            if parts.count == 2 { next[Int(parts[0])] = parts[1] }
        }
        var unread = 0
        for partition in 0..<self.stack.partitions {
            let end = await self.stack.topicEnd(topic, partition)
            unread += Int(max(0, end - (next[partition] ?? 0)))
        }
        return unread
    }
}
