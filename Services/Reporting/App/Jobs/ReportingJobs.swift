internal import Messaging
internal import Shared

/// The work that the reporting service leaves in `due`, and how it is done.
enum ReportingJobs {
    static func handlers(_ generation: ReportGeneration) -> [String: JobRunner.Handler] {
        [
            StaleReports.job: .several(atMost: 20) { noted, take, transaction in
                try await StaleReports.find(noted, take: take, in: transaction)
            },
            // Two at one time: a report computes on a thread of its own, and one that takes long leaves the other.
            ReportJob.kind: .grouped(lanes: 2) { partnership, take, transaction in
                try await generation.run(partnership, take: take, in: transaction)
            },
            ReportJob.deadline: .one { key, take, transaction in
                try await ReportJob.meet(key, take: take, in: transaction)
            },
        ]
    }
}
