internal import HTTP
internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

/// Routes to read the portfolio of partnerships and their alerts. Reading is open.
struct PortfolioRoutes: Sendable {
    let context: ServiceContext
    let fonts: WebFonts

    var routes: [RouteGroup] {
        [
            self.context.authorisation.open([
                Route(.get, "/portfolio", query: ["lang", "review_due", "vitality", "after"], self.page),
                Route(.get, "/v1/portfolio", query: ["review_due", "vitality", "limit", "after"], self.portfolio),
                Route(.get, "/v1/portfolio/lacking", self.lacking),
                Route(.get, "/v1/alerts", query: ["partnership", "state", "limit", "after"], self.alerts),
            ])
        ]
    }

    private static func query(_ request: HTTPRequest) throws(Problem) -> PortfolioQuery {
        let isReviewDue = try request.parameter(query: "review_due") { Bool($0) } ?? false
        // An empty choice of the form is every class.
        guard request.query["vitality"] != "" else { return PortfolioQuery(isReviewDue: isReviewDue) }
        return PortfolioQuery(
            isReviewDue: isReviewDue,
            vitality: try request.parameter(query: "vitality") { Dormancy.Class(rawValue: $0) })
    }

    /// The partnerships by code, each as of its last evaluation.
    private func portfolio(_ request: HTTPRequest) async throws -> HTTPReply {
        let query = try Self.query(request)
        let limit = try request.limit()
        let after = try request.parameter(query: "after") { PageCursor($0, count: 1) }
        let lines = try await self.context.readPool.withTransaction {
            try await EvaluationTable.list(query, after: after?.values[0], limit: limit, in: $0)
        }
        return .json(
            .members([
                "partnerships": .array(try lines.map { JSONValue(try JSONDocument($0.summary).root) }),
                "next": lines.count == limit ? lines.last.map { .string(PageCursor([$0.partnership]).text) } : nil,
            ]))
    }

    /// How many partnerships lack each item of the framework.
    private func lacking(_ request: HTTPRequest) async throws -> HTTPReply {
        let items = try await self.context.readPool.withTransaction { try await EvaluationTable.lackedItems(in: $0) }
        return .json(bytes: JSONWriter.object(["items": try ReportDocument.bytes(of: items)]))
    }

    /// The portfolio as a page.
    private func page(_ request: HTTPRequest) async throws -> HTTPReply {
        let language = try ReportRoutes.language(request)
        let query = try Self.query(request)
        let after = try request.parameter(query: "after") { PageCursor($0, count: 1) }
        let limit = 100
        let (lines, items) = try await self.context.readPool.withTransaction { transaction in
            (
                try await EvaluationTable.list(
                    query, after: after?.values[0], limit: limit, in: transaction),
                try await EvaluationTable.lackedItems(in: transaction)
            )
        }
        let page = PortfolioPage(
            entries: try lines.map { try ReportDocument.readPortfolioEntry($0.summary) }, lacked: items,
            query: query, next: lines.count == limit ? lines.last.map { PageCursor([$0.partnership]) } : nil,
            language: language)
        var reply = self.fonts.reply(page.html)
        reply.headers.append(("Vary", "Accept-Language"))
        return reply
    }

    /// Alerts by partnership, rule, subject and number.
    private func alerts(_ request: HTTPRequest) async throws -> HTTPReply {
        let partnership = try request.parameter(query: "partnership") { Code($0) }
        let state = try request.parameter(query: "state") { AlertState(rawValue: $0) } ?? .open
        let limit = try request.limit()
        let after = try request.parameter(query: "after") { text in
            PageCursor(text, count: 6).flatMap { (Int32($0.values[5]) ?? 0) > 0 ? $0 : nil }
        }
        let query = AlertQuery(partnership: partnership, isOpen: state.isOpen)
        let alerts = try await self.context.readPool.withTransaction {
            try await AlertTable.list(query, after: after, limit: limit, in: $0)
        }
        return .json(
            .members([
                "alerts": .array(try alerts.map { try $0.json }),
                "next": alerts.count == limit ? alerts.last.map { .string($0.cursor.text) } : nil,
            ]))
    }

    private enum AlertState: String {
        case open, cleared, all

        var isOpen: Bool? {
            switch self {
            case .open: true
            case .cleared: false
            case .all: nil
            }
        }
    }
}
