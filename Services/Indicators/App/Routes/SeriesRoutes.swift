internal import HTTP
internal import IndicatorMath
internal import JSON
internal import Messaging
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Routes that return series, the history of a value, and the results of effect analyses.
struct SeriesRoutes: Sendable {
    let pool: PostgresPool
    let series: SeriesReader
    let now: @Sendable () -> Instant

    var routes: [Route] {
        [
            Route(
                .get, "/v1/indicators/{code}/series",
                query: ["as_of", "known_at", "from", "until", "type", "dimension", "limit", "after"], self.one),
            Route(.get, "/v1/indicators/{code}/series.csv", query: ["as_of", "known_at", "lang"], self.csv),
            Route(.get, "/v1/series.csv", query: ["indicators", "as_of", "known_at", "lang"], self.csvOfSeveral),
            Route(
                .get, "/v1/indicators/{code}/values", query: ["start", "end", "type", "location", "limit", "after"],
                self.values),
            Route(.get, "/v1/effect-analyses/{code}/result", query: ["as_of", "known_at"], self.effect),
            Route(.get, "/v1/band-tables", query: [], self.bandTables),
            Route(.get, "/v1/instruments", query: [], self.instruments),
        ]
    }

    private static func unknown(_ code: Code) -> Problem {
        Problem(.notFound, "unknown", "No indicator \(code) is known here.")
    }

    private func read(_ codes: [Code], _ asOf: AsOf) async throws -> [IndicatorSeries] {
        let today = self.now().day
        return try await self.pool.withTransaction { transaction in
            let table = try await self.series.table(of: codes, from: asOf, today: today, in: transaction)
            return try codes.map { code throws(Problem) in
                guard let series = table.series(of: code) else { throw Self.unknown(code) }
                return series
            }
        }
    }

    @Sendable private func one(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let asOf = try AsOf(request)
        let from = try request.parameter(query: "from") { CalendarDate($0) }
        let until = try request.parameter(query: "until") { CalendarDate($0) }
        let type = try request.parameter(query: "type") { Period.PeriodType(rawValue: $0) }
        let dimension = request.query["dimension"]
        let limit = try request.limit()
        let after = try Self.position(request)
        let series = try await self.read([code], asOf)[0]
        let rows = series.rows.filter { entry in
            let row = entry.row
            if let from, row.period.end.map({ $0 < from }) ?? false { return false }
            if let until, row.period.start.map({ $0 > until }) ?? false { return false }
            if let type, row.period.type != type { return false }
            return dimension.map { $0 == "whole" ? row.dimensions.isWhole : row.dimensions[$0] != nil } ?? true
        }
        var members = SeriesReply.head(series)
        let page = rows.dropFirst(after).prefix(limit)
        members["rows"] = .array(page.map { SeriesReply.row($0, of: series) })
        members["next_after"] = after + page.count < rows.count ? .string(String(after + page.count)) : nil
        members["as_of"] = .string((asOf.day ?? self.now().day).description)
        members["known_at"] = asOf.knownAt.map { .string($0.description) }
        return .json(.object(members))
    }

    /// The place after which a page begins, as `next_after` states it.
    private static func position(_ request: HTTPRequest) throws(Problem) -> Int {
        try request.parameter(query: "after") { Int($0).flatMap { (0...1_000_000).contains($0) ? $0 : nil } } ?? 0
    }

    private static func csv(
        _ series: [IndicatorSeries], named name: String, _ request: HTTPRequest
    ) throws(Problem) -> HTTPReply {
        let language = try request.parameter(query: "lang") { ["id", "en", "ko"].contains($0) ? $0 : nil } ?? "en"
        var reply = HTTPReply.text(
            SeriesCSV.text(series, in: language), contentType: "text/csv; charset=utf-8; header=present")
        reply.headers.append(("Content-Disposition", "attachment; filename=\"\(name).csv\""))
        return reply
    }

    @Sendable private func csv(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let asOf = try AsOf(request)
        return try Self.csv(try await self.read([code], asOf), named: self.name(code.text, asOf), request)
    }

    /// How many series one file can have.
    private static let mostSeries = 100

    @Sendable private func csvOfSeveral(_ request: HTTPRequest) async throws -> HTTPReply {
        let codes = (request.query["indicators"] ?? "").split(separator: ",").map { Code(String($0)) }
        guard !codes.isEmpty, codes.count <= Self.mostSeries, codes.allSatisfy({ $0 != nil }) else {
            throw Problem(
                .badRequest, "bad-query",
                "State 1 to \(Self.mostSeries) codes of indicators in `indicators`, separated by commas.")
        }
        let asOf = try AsOf(request)
        return try Self.csv(
            try await self.read(codes.compactMap { $0 }, asOf), named: self.name("series", asOf), request)
    }

    /// The name of a file states the day of its figures.
    private func name(_ series: String, _ asOf: AsOf) -> String {
        "\(series)-as-of-\(asOf.day ?? self.now().day)" + (asOf.knownAt.map { "-known-at-\($0.day)" } ?? "")
    }

    /// Every statement about the value of one period, the latest first.
    @Sendable private func values(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        guard let start = try request.parameter(query: "start", { CalendarDate($0) }),
            let end = try request.parameter(query: "end", { CalendarDate($0) })
        else {
            throw Problem(
                .badRequest, "bad-query",
                "State the first and the last day of the period: ?start=2017-01-01&end=2017-12-31.")
        }
        let type = try request.parameter(query: "type") { Period.PeriodType(rawValue: $0) }
        let (limit, after) = (try request.limit(), try Self.position(request))
        let location = request.query["location"]
        let today = self.now().day
        let statements = try await self.pool.withTransaction { transaction -> [ValueHistory.Statement]? in
            let asOf = AsOf(day: nil, knownAt: self.now())
            let table = try await self.series.table(of: [code], from: asOf, today: today, in: transaction)
            return table.series(of: code).map { _ in
                ValueHistory.statements(of: code, table) { step in
                    guard let period = step.period, period.start == start, period.end == end else { return false }
                    return (type.map { $0 == period.type } ?? true) && (location.map { $0 == step.location } ?? true)
                }
            }
        }
        guard let statements else { throw Self.unknown(code) }
        let page = statements.dropFirst(after).prefix(limit)
        var members: [String: JSONValue] = [
            "indicator": .string(code.text), "items": .array(page.map(\.json)),
        ]
        members["next_after"] = after + page.count < statements.count ? .string(String(after + page.count)) : nil
        return .json(.object(members))
    }

    @Sendable private func effect(_ request: HTTPRequest) async throws -> HTTPReply {
        let code: Code = try request.parameter("code") { Code($0) }
        let asOf = try AsOf(request)
        let today = self.now().day
        let result = try await self.pool.withTransaction { transaction in
            try await EffectReader(series: self.series).result(of: code, from: asOf, today: today, in: transaction)
        }
        guard let result else { throw Problem(.notFound, "unknown", "No effect analysis \(code) is known here.") }
        guard case .object(let members) = try result.json else { return .json(bytes: try result.bytes) }
        return .json(.object(members.merging(asOf.members) { own, _ in own }))
    }

    @Sendable private func bandTables(_: HTTPRequest) async throws -> HTTPReply {
        .json(.object(["items": .array(BandTable.builtIn.map(\.json))]))
    }

    @Sendable private func instruments(_: HTTPRequest) async throws -> HTTPReply {
        .json(.object(["items": .array(IndexInstruments.all.map(\.json))]))
    }
}
