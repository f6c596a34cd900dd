internal import Messaging
internal import Shared

/// The handlers of the reporting service's jobs.
enum ReportingJobs {
    static func handlers(
        _ generation: ReportGeneration, _ evaluation: EvaluationSettings, isCaughtUp: @escaping @Sendable () -> Bool
    ) -> [JobHandler] {
        [
            .bySubject(EvaluatePartnership.self, lanes: 1) { job, claim, transaction in
                try await PartnershipEvaluation(
                    generation: generation, settings: evaluation, isCaughtUp: isCaughtUp
                ).run(
                    job.partnership, claim: claim, in: transaction)
            },
            .several(FindStaleReports.self, atMost: 20) { _, claim, transaction in
                try await StaleReports.find(try await claim(), in: transaction)
            },
            // Two at the same time: each report computes on its own thread, and a long one does not block the other.
            .bySubject(GenerateReport.self, lanes: 2) { job, claim, transaction in
                try await generation.run(job.partnership, claim: claim, in: transaction)
            },
            .one(MeetReportDeadline.self) { job, claim, transaction in
                guard try await claim() else { return }
                try await GenerateReport.enqueue([GenerateReport(job.partnership, job.asOf)], in: transaction)
            },
        ]
    }
}
