internal import Postgres

extension ReportingService {
    /// Measures the time to store facts that are already in the topics, until no work is left for them.
    func store(_ facts: Int, prefix: String) async throws -> ReportingStep {
        try await self.measure("storing \(Figures.grouped(facts)) facts", facts: facts, reports: 0) {
            var throttle = Console.ProgressThrottle()
            // Offsets show the progress at no cost.
            try await self.wait(for: facts, "stored", every: .milliseconds(50), &throttle) {
                try await self.number(
                    """
                    select coalesce(sum(next_offset), 0)::bigint from consumer_partition
                    where topic in (\("\(prefix).programs"), \("\(prefix).indicators"))
                    """)
            }
            try await self.wait(for: 0, "work left behind the facts", every: .milliseconds(50), &throttle) {
                -(try await self.number(self.work.all))
            }
            let micros = try await self.number(
                """
                select (extract(epoch from clock_timestamp() - min(pg_xact_commit_timestamp(xmin))) * 1000000)::bigint
                from inbox
                """)
            let stored = try await self.number("select count(*) from inbox")
            guard stored == facts else {
                throw Problem("the service has stored \(Figures.grouped(stored)) of \(Figures.grouped(facts)) facts")
            }
            return [Double(micros) / 1e6]
        }
    }
}
