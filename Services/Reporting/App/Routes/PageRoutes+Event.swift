internal import HTTP
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

extension PageRoutes {
    /// One event, as far as a published report rests on it: reading is open.
    func event(_ request: HTTPRequest) async throws -> HTTPReply {
        guard let source = request.query["source"], let id = request.query["id"] else {
            throw Problem(.badRequest, "bad-query", "Name the event by ?source=…&id=….")
        }
        let language = try ReportRoutes.language(request)
        let asked = EventRef(source: source, id: id)
        let known = try await self.context.readPool.withTransaction { transaction -> Known? in
            guard let stored = try await Inbox.events([asked], in: transaction).first else { return nil }
            // What another service has passed on has its publisher's name.
            let ref = stored.event.envelope.cause
            let history = try await History.of([stored.event.data.entity], in: transaction)
            let counting = try await StoredReport.counting(ref, isOpen: true, limit: Self.mostUses, in: transaction)
            guard !counting.isEmpty else { return nil }
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
                acceptedAt: stored.acceptedAt,
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
            known.event, as: known.ref, acceptedAt: known.acceptedAt, isWithdrawn: known.isWithdrawn, uses: uses,
            others: known.others,
            language: language)
        return self.reply(page.html)
    }

    private struct Known {
        let ref: EventRef
        let event: Event
        let acceptedAt: Instant?
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
}
