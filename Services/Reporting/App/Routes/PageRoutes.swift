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

    private func reply(_ html: String) -> HTTPReply {
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

    private func event(_ request: HTTPRequest) async throws -> HTTPReply {
        guard let source = request.query["source"], let id = request.query["id"] else {
            throw Problem(.badRequest, "bad-query", "Name the event by ?source=…&id=….")
        }
        let language = try ReportRoutes.language(request)
        let asked = EventRef(source: source, id: id)
        let topics = self.context.configuration.topics
        let known = try await self.context.readPool.withTransaction { transaction -> Known? in
            guard let stored = try await Inbox.events([asked], in: transaction).first else { return nil }
            // What another service has passed on has its publisher's name.
            let ref = stored.event.envelope.cause
            let history = try await History.of([stored.event.data.entity], in: transaction)
            // Reading is open, so an event is shown as far as a published report rests on it.
            let counting = try await StoredReport.counting(ref, isOpen: true, limit: Self.mostUses, in: transaction)
            guard !counting.isEmpty else { return nil }
            let status = try await EventStatus.of(ref, topics, in: transaction)
            var reports: [StoredReport] = []
            for one in counting.prefix(Self.mostSearched) {
                if let code = Code(one.partnership), let day = CalendarDate(one.asOf),
                    let report = try await StoredReport.find(code, day, .version(one.number), in: transaction)
                {
                    reports.append(report)
                }
            }
            var others: [HistoryEvent] = []
            for other in history.values.flatMap({ $0 }).sorted(by: { ($0.time, $0.ref) < ($1.time, $1.ref) })
            where other.ref != ref && others.count < Self.mostOthers {
                let uses = try await StoredReport.counting(other.ref, isOpen: true, limit: 1, in: transaction)
                if !uses.isEmpty { others.append(other) }
            }
            return Known(
                ref: ref, event: stored.event,
                status: EventPage.Standing(
                    acceptedAt: status.acceptedAt, waitsFor: status.waitsFor, setAside: status.setAside?.sentence),
                isWithdrawn: Withdrawals.effective(in: history.values.flatMap { $0 })[ref] != nil,
                counting: counting, reports: reports, others: others,
                names: try await EvaluationTable.names(of: Set(counting.map(\.partnership)), in: transaction))
        }
        guard let known else { throw Problem(.notFound, "event-unknown", "No published report rests on this event.") }
        // Reports are searched after the transaction, which other readers wait for.
        let uses = try known.counting.map { one in
            let report = known.reports.first {
                $0.partnership.text == one.partnership && $0.asOf.description == one.asOf && $0.number == one.number
            }
            return EventPage.Use(
                partnership: one.partnership, name: known.names[one.partnership], asOf: one.asOf, number: one.number,
                parts: try report.map { try EventPlaces(of: known.ref, in: $0.bytes).parts })
        }
        let page = EventPage(
            known.event, as: known.ref, known.status, isWithdrawn: known.isWithdrawn, uses: uses, others: known.others,
            language: language)
        return self.reply(page.html)
    }

    private struct Known {
        let ref: EventRef
        let event: Event
        let status: EventPage.Standing
        let isWithdrawn: Bool
        let counting: [StoredReport.Counting]
        let reports: [StoredReport]
        let others: [HistoryEvent]
        let names: [String: LanguageMap]
    }

    /// How many versions of reports the page of an event lists, and in how many it looks for the place.
    private static let mostUses = 20
    private static let mostSearched = 3
    /// How many other events about the same entity it lists.
    private static let mostOthers = 20

    /// How many partnerships of an entity the search lists.
    private static let mostPartnerships = 5

    private func search(_ request: HTTPRequest) async throws -> HTTPReply {
        let words = String((request.query["q"] ?? "").prefix(100)).trimmingWhitespace
        let language = try ReportRoutes.language(request)
        guard !words.isEmpty else { return self.reply(SearchPage("", [], language: language).html) }
        let hits = try await self.context.readPool.withTransaction { transaction in
            let found = try await EntityNames.find(
                words, language: language.rawValue, limit: SearchPage.most, in: transaction)
            var partnerships: [EntityKey: [String]] = [:]
            for one in found where one.key.kind != .partnership {
                let all = try await LinkTable.dependents(on: [one.key], ofKind: .partnership, in: transaction)
                partnerships[one.key] = Array(all.map(\.code).sorted().prefix(Self.mostPartnerships))
            }
            let names = try await EvaluationTable.names(of: Set(partnerships.values.joined()), in: transaction)
            return found.map { one in
                SearchPage.Hit(
                    found: one, partnerships: (partnerships[one.key] ?? []).map { (code: $0, name: names[$0]) })
            }
        }
        return self.reply(SearchPage(words, hits, language: language).html)
    }

    private func method(_ request: HTTPRequest) async throws -> HTTPReply {
        self.reply(MethodPage(self.settings, language: try ReportRoutes.language(request)).html)
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmingWhitespace: String {
        let start = self.firstIndex { !$0.isWhitespace } ?? self.endIndex
        let end = self.lastIndex { !$0.isWhitespace }.map { self.index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
