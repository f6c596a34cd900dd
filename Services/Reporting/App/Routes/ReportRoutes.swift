internal import Crypto
internal import HTTP
internal import JSON
internal import Messaging
internal import Observability
internal import Postgres
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

/// Routes to request, list and read reports, as JSON or as pages. Reading is open.
struct ReportRoutes: Sendable {
    let context: ServiceContext
    let files: ReportFiles

    var routes: [RouteGroup] {
        [
            self.context.authorisation.open(self.reading),
            self.context.authorisation.restricted([
                Route(.post, "/v1/reports", self.request),
                // Versions that are not published.
                Route(
                    .get, "/v1/drafts/{partnership}/{day}", query: ["format", "kind", "lang", "table", "reporter"],
                    self.latestDraft
                ),
                Route(
                    .get, "/v1/drafts/{partnership}/{day}/{number}",
                    query: ["format", "kind", "lang", "table", "reporter"],
                    self.numberedDraft),
            ]),
        ]
    }

    private var reading: [Route] {
        [
            Route(.get, "/", query: ["lang", "after"], self.index),
            Route(
                .get, "/v1/reports", query: ["event_source", "event_id", "limit", "after"], self.list),
            Route(.get, "/v1/reports/{partnership}", query: ["limit", "after"], self.listOne),
            Route(
                .get, "/v1/reports/{partnership}/{day}", query: ["format", "kind", "lang", "table", "reporter"],
                self.latest),
            Route(.get, "/v1/reports/{partnership}/{day}/versions", query: ["limit", "after"], self.versions),
            Route(.get, "/v1/reports/{partnership}/{day}/iati", query: ["reporter"], self.iati),
            Route(
                .get, "/v1/reports/{partnership}/{day}/{number}",
                query: ["format", "kind", "lang", "table", "reporter"],
                self.numbered),
        ]
    }

    private static func partnership(_ request: HTTPRequest) throws(Problem) -> Code {
        try request.parameter("partnership") { Code($0) }
    }

    private static func day(_ request: HTTPRequest) throws(Problem) -> CalendarDate {
        try request.parameter("day") { CalendarDate($0) }
    }

    /// - Throws: a problem that names the available languages.
    static func language(_ request: HTTPRequest) throws(Problem) -> PageLanguage {
        let asked = request.query["lang"]
        if let asked, PageLanguage(rawValue: asked) == nil {
            let languages = PageLanguage.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(
                .badRequest, "unknown-language",
                "There is no page in \"\(asked.prefix(40))\"; lang is one of \(languages).")
        }
        return PageLanguage(asked: asked, acceptLanguage: request.headers["accept-language"])
    }

    /// - Returns: nil when no format is requested.
    private static func format(_ request: HTTPRequest) throws(Problem) -> ReportFormat? {
        guard let asked = request.query["format"] else { return nil }
        guard let format = ReportFormat(rawValue: asked) else {
            let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(
                .notAcceptable, "unknown-format",
                "There is no report in the format \"\(asked.prefix(40))\"; format is one of \(formats).")
        }
        return format
    }

    /// - Returns: nil when no kind is requested.
    private static func kind(_ request: HTTPRequest) throws(Problem) -> ReportKind? {
        guard let asked = request.query["kind"] else { return nil }
        guard let kind = ReportKind(rawValue: asked) else {
            let kinds = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(
                .badRequest, "bad-query",
                "There is no kind \"\(asked.prefix(40))\" of a report; kind is one of \(kinds).")
        }
        return kind
    }

    private func index(_ request: HTTPRequest) async throws -> HTTPReply {
        let language = try Self.language(request)
        let (reports, next) = try await self.page(nil, request, limit: 200)
        let names = try await self.context.readPool.withTransaction {
            try await EvaluationTable.names(of: Set(reports.map(\.partnership)), in: $0)
        }
        return self.files.fonts.reply(IndexPage(reports: reports, names: names, next: next, language: language).html)
    }

    /// A page of reports, and the cursor of the next page.
    private func page(
        _ partnership: Code?, _ request: HTTPRequest, limit: Int
    ) async throws -> ([StoredReport.Listed], PageCursor?) {
        let after = try request.parameter(query: "after") { text in
            PageCursor(text, count: 2).flatMap { CalendarDate($0.values[1]) == nil ? nil : $0 }
        }
        let reports = try await self.context.readPool.withTransaction {
            try await StoredReport.list(partnership, after: after, limit: limit, in: $0)
        }
        return (reports, reports.count == limit ? reports.last?.cursor : nil)
    }

    /// All reports, a page at a time; with `event_source` and `event_id`, the versions that count that event.
    private func list(_ request: HTTPRequest) async throws -> HTTPReply {
        guard let source = request.query["event_source"], let id = request.query["event_id"] else {
            guard request.query["event_source"] == nil, request.query["event_id"] == nil else {
                throw Problem(.badRequest, "bad-query", "Give both event_source and event_id.")
            }
            return try await self.listed(nil, request)
        }
        let limit = try request.limit()
        let after = try request.cursor(count: 4) { values in
            CalendarDate(values[2]) != nil && (Int32(values[3]) ?? 0) > 0
        }
        let versions = try await self.context.readPool.withTransaction {
            try await StoredReport.counting(EventRef(source: source, id: id), after: after, limit: limit, in: $0)
        }
        return .json(
            .members([
                "versions": .array(versions.map(\.json)),
                "next": versions.count == limit ? versions.last.map { .string($0.cursor.text) } : nil,
            ]))
    }

    private func listOne(_ request: HTTPRequest) async throws -> HTTPReply {
        return try await self.listed(try Self.partnership(request), request)
    }

    private func listed(_ partnership: Code?, _ request: HTTPRequest) async throws -> HTTPReply {
        let (reports, next) = try await self.page(
            partnership, request, limit: try request.limit())
        return .json(
            .members([
                "next": next.map { .string($0.text) },
                "reports": .array(
                    reports.map { report in
                        .object([
                            "partnership": .string(report.partnership), "as_of": .string(report.asOf),
                            "versions": .int(report.versions),
                            "address": .string("/v1/reports/\(report.partnership)/\(report.asOf)"),
                        ])
                    }),
            ]))
    }

    private func versions(_ request: HTTPRequest) async throws -> HTTPReply {
        let (partnership, day) = (try Self.partnership(request), try Self.day(request))
        let limit = try request.limit()
        let after = try request.parameter(query: "after") { Int32($0).flatMap { $0 > 0 ? Int($0) : nil } }
        let (versions, latest) = try await self.context.readPool.withTransaction { transaction in
            (
                try await StoredReport.versions(partnership, day, after: after, limit: limit, in: transaction),
                try await StoredReport.latest(partnership, day, in: transaction)
            )
        }
        guard latest != nil else { throw try await self.unknown(partnership, day) }
        return .json(
            .members([
                "versions": .array(versions.map(\.json)),
                "next": versions.count == limit ? versions.last.map { .string(String($0.number)) } : nil,
            ]))
    }

    /// Who reports in the IATI file of the published version, and what the file leaves out.
    private func iati(_ request: HTTPRequest) async throws -> HTTPReply {
        let (partnership, day) = (try Self.partnership(request), try Self.day(request))
        let reporter = try request.parameter(query: "reporter") { Code($0) }
        let found = try await self.context.readPool.withTransaction {
            try await StoredReport.find(partnership, day, .published, in: $0)
        }
        guard let report = found else { throw try await self.unknown(partnership, day) }
        let made = try self.files.iati.make(try report.content, reporter: reporter)
        return .json(
            .object([
                "reporter": .string(made.reporter.text), "omissions": .array(made.omissions.map(\.json)),
            ]))
    }

    private func latest(_ request: HTTPRequest) async throws -> HTTPReply { try await self.read(request, .published) }

    private func numbered(_ request: HTTPRequest) async throws -> HTTPReply {
        try await self.read(request, .version(try Self.number(request)))
    }

    private func latestDraft(_ request: HTTPRequest) async throws -> HTTPReply {
        try await self.read(request, .latest, drafts: true)
    }

    private func numberedDraft(_ request: HTTPRequest) async throws -> HTTPReply {
        try await self.read(request, .version(try Self.number(request)), drafts: true)
    }

    private static func number(_ request: HTTPRequest) throws(Problem) -> Int {
        try request.parameter("number") { Int32($0).flatMap { $0 > 0 ? Int($0) : nil } }
    }

    /// Why there is no such report: the partnership is not registered, the report is not ready yet, or not requested.
    private func unknown(
        _ partnership: Code, _ day: CalendarDate, _ sought: StoredReport.Sought = .published
    ) async throws -> Problem {
        let made = try await self.context.readPool.withTransaction {
            try await StoredReport.latest(partnership, day, in: $0)?.number
        }
        if let made {
            if case .version(let number) = sought, number > made {
                return Problem(
                    .notFound, "report-unknown",
                    "The report of \(partnership) as of \(day) has no number \(number); \(made == 1 ? "the only one is 1" : "its numbers are 1 to \(made)")."
                )
            }
            return Problem(
                .notFound, "report-not-published",
                "This version of the report of \(partnership) as of \(day) is not published; with a token it can be read under /v1/drafts/\(partnership)/\(day), and an event report.reviewed approves it."
            )
        }
        let key = EntityKey(.partnership, partnership)
        let (isKnown, isAsked, near) = try await self.context.readPool.withTransaction { transaction in
            (
                try await NearestCodes.isKnown(key, in: transaction),
                try await ReportRequests.isAsked(partnership, day, in: transaction),
                try await NearestCodes.to(key, in: transaction)
            )
        }
        guard isKnown else {
            let hint = near.isEmpty ? "" : " Similar known codes: \(near.joined(separator: ", "))."
            return Problem(
                .notFound, "partnership-unknown",
                "Partnership \(partnership) is unknown here; a report of it waits for its registration.\(hint)")
        }
        return isAsked
            ? Problem(
                .notFound, "report-not-made-yet",
                "The report of \(partnership) as of \(day) was requested and is not ready yet; try again in a moment.")
            : Problem(
                .notFound, "report-unknown",
                "There is no report of \(partnership) as of \(day) here; request one by POST /v1/reports or `kembar report request`."
            )
    }

    /// - Parameter drafts: whether versions that are not published are returned too.
    private func read(
        _ request: HTTPRequest, _ sought: StoredReport.Sought, drafts: Bool = false
    ) async throws -> HTTPReply {
        let (format, kind, language) = (
            try Self.format(request), try Self.kind(request), try Self.language(request)
        )
        let (partnership, day) = (try Self.partnership(request), try Self.day(request))
        let found = try await self.context.readPool.withTransaction {
            try await StoredReport.find(partnership, day, sought, in: $0)
        }
        guard let report = found, drafts || report.state.isOpen else {
            throw try await self.unknown(partnership, day, sought)
        }
        let chosen = format ?? ((request.headers["accept"] ?? "").contains("text/html") ? .html : .json)
        let (kindOrWhole, table) = (kind ?? .evaluation, request.query["table"])
        let reporter = try request.parameter(query: "reporter") { Code($0) }
        let fields = ReportHeaders(
            report, kindOrWhole, chosen, language,
            // What lies ahead is not in an IATI file, so the file can change with the day.
            variant: [table, reporter?.text, chosen == .iati ? self.context.now().day.description : nil])
        if fields.isKnown(to: request) {
            return HTTPReply(.notModified, contentType: chosen.contentType, body: [], headers: fields.all)
        }
        var reply = try await self.files.reply(report, kindOrWhole, chosen, language, table: table, reporter: reporter)
        reply.headers += fields.all
        return reply
    }
}
