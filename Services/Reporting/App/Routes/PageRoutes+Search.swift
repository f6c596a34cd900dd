internal import HTTP
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

extension PageRoutes {
    /// How many partnerships of an entity the search lists.
    private static let mostPartnerships = 5

    /// Entities by their names.
    func search(_ request: HTTPRequest) async throws -> HTTPReply {
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
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmingWhitespace: String {
        let start = self.firstIndex { !$0.isWhitespace } ?? self.endIndex
        let end = self.lastIndex { !$0.isWhitespace }.map { self.index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
