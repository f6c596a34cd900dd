internal import HTTP
internal import Postgres
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

/// Feeds of published reports and of findings. Reading is open.
struct FeedRoutes: Sendable {
    let context: ServiceContext

    var routes: [RouteGroup] {
        [
            self.context.authorisation.open([
                Route(.get, "/feeds/reports.atom", query: ["partnership", "lang"], self.reports),
                Route(.get, "/feeds/findings.atom", query: ["partnership", "lang"], self.findings),
            ])
        ]
    }

    private func reports(_ request: HTTPRequest) async throws -> HTTPReply {
        let partnership = try request.parameter(query: "partnership") { Code($0) }
        let language = try ReportRoutes.language(request)
        let published = try await self.context.readPool.withTransaction {
            try await FeedTable.reports(partnership, in: $0)
        }
        let word = Translation.report.text(in: language)
        let entries = published.map { report in
            AtomEntry(
                id: "urn:kembar:reports:\(report.partnership):\(report.asOf):\(report.number)",
                title: "\(word): \(report.partnership), \(report.asOf) (\(report.number))", updated: report.at,
                summary: "SHA-256 \(report.digest)",
                address: "/v1/reports/\(report.partnership)/\(report.asOf)/\(report.number)?lang=\(language.rawValue)",
                category: "report")
        }
        return Self.reply("reports", Translation.reports.text(in: language), partnership, language, entries)
    }

    private func findings(_ request: HTTPRequest) async throws -> HTTPReply {
        let partnership = try request.parameter(query: "partnership") { Code($0) }
        let language = try ReportRoutes.language(request)
        let raised = try await self.context.readPool.withTransaction {
            try await FeedTable.findings(partnership, in: $0)
        }
        let entries = raised.map { alert in
            let finding = alert.finding
            let day = alert.clearedAsOf ?? alert.raisedAsOf
            let state: Translation = alert.clearedAsOf == nil ? .findingOpened : .findingCleared
            let id = [
                alert.partnership, finding.rule.rawValue, finding.subject.kind.rawValue, finding.subject.code.text,
                finding.facet ?? "", String(alert.number), alert.clearedAsOf == nil ? "raised" : "cleared",
            ].joined(separator: ":")
            return AtomEntry(
                id: "urn:kembar:findings:\(id)",
                title:
                    "\(alert.partnership): \(finding.title.text(in: language)) (\(finding.rule.rawValue), \(state.text(in: language)))",
                updated: Instant(microseconds: Int64(day.dayNumber) * 86_400_000_000),
                summary: finding.text.text(in: language),
                address: "/partnerships/\(alert.partnership)?lang=\(language.rawValue)",
                category: finding.severity.rawValue)
        }
        return Self.reply("findings", Translation.findings.text(in: language), partnership, language, entries)
    }

    private static func reply(
        _ name: String, _ title: String, _ partnership: Code?, _ language: PageLanguage, _ entries: [AtomEntry]
    ) -> HTTPReply {
        let chosen = partnership.map { "&partnership=\($0)" } ?? ""
        let feed = AtomFeed(
            id: "urn:kembar:feeds:\(name)\(partnership.map { ":\($0)" } ?? "")",
            title: "Kembar: \(title)\(partnership.map { ", \($0)" } ?? "")", language: language,
            address: "/feeds/\(name).atom?lang=\(language.rawValue)\(chosen)", entries: entries)
        var reply = HTTPReply.text(feed.text, contentType: "application/atom+xml; charset=utf-8")
        reply.headers.append(("Vary", "Accept-Language"))
        return reply
    }
}
