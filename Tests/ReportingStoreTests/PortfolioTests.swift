internal import JSON
internal import Postgres
internal import ReportingDomain
internal import Shared
internal import TestSupport
internal import Testing

@testable internal import ReportingApp

/// What the agreements of the portfolio lack, and what drafts lack before they are signed.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct PortfolioTests {
    private static func event(_ id: String, _ type: String, _ data: String) -> String {
        OfficeEvents.event(id, "programs.\(type)", data)
    }

    private static func rating(_ code: String, of agreement: String, _ items: String) -> String {
        Self.event(
            "rated-\(code)", "agreement.version_rated",
            #"{"framework_rating":"\#(code)","agreement":"\#(agreement)","on":"2026-01-01","items":[\#(items)]}"#)
    }

    private static let absent = #"{"item":"C3","rating":"0"}"#
    private static let vague = #"{"item":"C3","rating":"1","clause":"3"}"#

    /// Two partnerships are rated on C3, of which one lacks it; C5 does not apply in one; all else is not rated.
    private static let portfolio =
        OfficeEvents.cities + [
            OfficeEvents.partnership("one"), OfficeEvents.partnership("two"), OfficeEvents.partnership("three"),
            Self.event(
                "m1", "agreement.signed",
                #"{"agreement":"m1","kind":"mou","partnerships":["one"],"signed":"2020-01-01"}"#),
            Self.event(
                "m2", "agreement.signed",
                #"{"agreement":"m2","kind":"mou","partnerships":["two"],"signed":"2020-01-01"}"#),
            Self.event("m3", "agreement.drafted", #"{"agreement":"m3","kind":"mou","partnerships":["three"]}"#),
            Self.rating("r1", of: "m1", Self.absent + #",{"item":"C5","rating":"na"}"#),
            Self.rating("r2", of: "m2", Self.vague), Self.rating("r3", of: "m3", Self.absent),
        ]

    @Test func lackingItemsAreCountedOfThePartnershipsThatAreRated() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try Self.portfolio.map(bench.fact))
            try await bench.beginDay()
            try await bench.settle()
            let items = try await bench.pool.withTransaction { try await EvaluationTable.lackedItems(in: $0) }
            #expect(items.map(\.item) == FrameworkItem.allCases)
            let counted = items.filter { $0.rated > 0 }
            #expect(counted == [LackedItem(item: .c3, lacking: 1, rated: 2)])
            let lines = try await bench.pool.withTransaction {
                try await EvaluationTable.list(PortfolioQuery(), after: nil, limit: 10, in: $0)
            }
            let entries = try lines.map { try ReportDocument.readPortfolioEntry($0.summary) }
            #expect(entries.map(\.partnership.text) == ["one", "three", "two"])
            #expect(entries.map(\.lacking) == [[.c3], [], []])
            #expect(entries.map { $0.drafts.map(\.agreement.text) } == [[], ["m3"], []])
            let draft = try #require(entries[1].drafts.first)
            #expect(draft.lacking == [.c3] && draft.unrated.count == 11)
            let page = PortfolioPage(
                entries: entries, lacked: items, query: PortfolioQuery(), next: nil, language: .english
            ).html
            #expect(page.contains("lacking in 1 of 2 partnerships") && page.contains("1 of 2"))
        }
    }
}
