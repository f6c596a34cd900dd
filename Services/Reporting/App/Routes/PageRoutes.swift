internal import HTTP
internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

/// Pages beside the reports. Reading is open.
struct PageRoutes: Sendable {
    let context: ServiceContext
    let settings: ReportSettings
    let fonts: WebFonts

    var routes: [RouteGroup] {
        [
            self.context.authorisation.open([
                Route(.get, "/partnerships/{code}", query: ["lang"], self.partnership),
                Route(.get, "/partnerships/{code}/quality", query: ["lang"], self.quality),
                Route(.get, "/partnerships/{code}/changes/{day}", query: ["from", "to", "lang"], self.changes),
                Route(.get, "/events", query: ["source", "id", "lang"], self.event),
                Route(.get, "/search", query: ["q", "lang"], self.search),
                Route(.get, "/method", query: ["lang"], self.method),
                self.fonts.route,
            ])
        ]
    }

    func reply(_ html: String) -> HTTPReply {
        var reply = self.fonts.reply(html)
        reply.headers.append(("Vary", "Accept-Language"))
        return reply
    }

    private func partnership(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let language = try ReportRoutes.language(request)
        let (line, alerts, reports) = try await self.context.readPool.withTransaction { transaction in
            (
                try await EvaluationTable.find(code, in: transaction),
                try await AlertTable.open(code, in: transaction),
                try await StoredReport.list(code, limit: Self.mostReports, in: transaction)
            )
        }
        guard line != nil || !reports.isEmpty else {
            throw Problem(
                .notFound, "partnership-unknown",
                "Partnership \(code) is unknown here; /portfolio lists all partnerships.")
        }
        let page = PartnershipPage(
            code, try line.map { try ReportDocument.readPortfolioEntry($0) },
            findings: try alerts.map { try SnakeCaseJSONDecoder().decode(from: $0.finding) }, reports: reports,
            language: language)
        return self.reply(page.html)
    }

    /// How many reports the page of a partnership lists; the list of all is at `/v1/reports/{partnership}`.
    private static let mostReports = 50

    private func quality(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let language = try ReportRoutes.language(request)
        let (report, pending) = try await self.context.readPool.withTransaction { transaction in
            let day = try await StoredReport.lastDay(of: code, in: transaction)
            return (
                try await Self.published(code, day, in: transaction), try await Self.pending(in: transaction)
            )
        }
        guard let report else { throw Self.noReport(code) }
        return self.reply(QualityPage(try report.content, pending, language: language).html)
    }

    private static func pending(in transaction: Transaction) async throws -> QualityPage.Pending {
        let counts = try await MessagingCounts.now(in: transaction)
        return QualityPage.Pending(
            waitingCount: counts.waiting, setAsideCount: counts.openDeadLetters,
            things: Array(
                Set(try await WaitingList.list(limit: Self.mostWaiting, in: transaction).flatMap(\.waitsFor)).sorted()
                    .prefix(Self.mostThings)))
    }

    /// How many waiting events are read, and how many things that they wait for are listed.
    private static let mostWaiting = 200
    private static let mostThings = 20

    private static func published(
        _ code: Code, _ day: CalendarDate?, in transaction: Transaction
    ) async throws -> StoredReport? {
        guard let day else { return nil }
        return try await StoredReport.find(code, day, .published, in: transaction)
    }

    private static func noReport(_ code: Code) -> Problem {
        Problem(.notFound, "report-unknown", "No report of partnership \(code) is published here.")
    }

    /// What differs between two published versions of a report; between the last two unless stated.
    private func changes(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let day: CalendarDate = try request.parameter("day") { CalendarDate($0) }
        let language = try ReportRoutes.language(request)
        let from = try request.parameter(query: "from") { Int32($0).flatMap { $0 > 0 ? Int($0) : nil } }
        let to = try request.parameter(query: "to") { Int32($0).flatMap { $0 > 0 ? Int($0) : nil } }
        let found = try await self.context.readPool.withTransaction { transaction in
            let open = try await StoredReport.versions(
                code, day, after: nil, limit: Self.mostVersions, in: transaction
            ).filter(\.state.isOpen).map(\.number)
            guard let after = to ?? open.first, open.contains(after) else { return nil as Compared? }
            let before = from ?? open.first { $0 < after }
            if let before, !open.contains(before) { return nil }
            guard let new = try await StoredReport.find(code, day, .version(after), in: transaction) else { return nil }
            let old: StoredReport? =
                if let before { try await StoredReport.find(code, day, .version(before), in: transaction) } else { nil }
            return Compared(before: old, after: new, versions: open)
        }
        guard let found else {
            throw Problem(
                .notFound, "report-unknown",
                "There is no such published report of \(code) as of \(day); /partnerships/\(code) lists the days that have one."
            )
        }
        let page = try DifferencePage(
            before: found.before, after: found.after, versions: found.versions, language: language)
        return self.reply(page.html)
    }

    private struct Compared {
        let before: StoredReport?
        let after: StoredReport
        let versions: [Int]
    }

    /// How many versions of a report can be compared, from the latest.
    private static let mostVersions = 1000

    private func method(_ request: HTTPRequest) async throws -> HTTPReply {
        self.reply(MethodPage(self.settings, language: try ReportRoutes.language(request)).html)
    }
}
