import JSON
import Shared
import Testing

/// A decision by rank is based on the event that gives the rank: it is named with the decision, and is a source.
struct RankRows {
    /// What decides between publisher `urn:a` and another one, `urn:b`, whose claim is the second.
    enum Deciding: String, CaseIterable, Sendable {
        case rank, newerRank, rankOfBoth
        // Related cases: the rank is of another area, or equal; something else decides.
        case rankElsewhere, equalRanks, laterTime, preference

        var rule: String {
            switch self {
            case .rank, .newerRank, .rankOfBoth: "rank"
            case .rankElsewhere, .equalRanks: "undecided"
            case .laterTime: "later_time"
            case .preference: "preference"
            }
        }

        /// The event that gives the deciding rank.
        var ranking: String? {
            switch self {
            case .rank, .rankOfBoth: "rank-b"
            case .newerRank: "newer-b"
            case .rankElsewhere, .equalRanks, .laterTime, .preference: nil
            }
        }

        var time: String { self == .laterTime ? "2020-06-01T00:00:00Z" : "2020-01-01T00:00:00Z" }
    }

    /// The deciding events in one area; for a rank elsewhere, in the other area.
    private func events(
        _ deciding: Deciding, in area: String, not other: String, about thing: (kind: String, code: String)
    ) throws -> [HistoryEvent] {
        switch deciding {
        case .rank: [try Stated.ranked("rank-b", "urn:b", 1, area: area)]
        case .newerRank:
            [
                try Stated.ranked("rank-b", "urn:b", 7, area: area),
                try Stated.event(
                    "\(area).source.ranked", #"{"ranked":"urn:b","rank":2}"#, id: "newer-b",
                    at: "2020-02-01T00:00:00Z"),
            ]
        case .rankOfBoth:
            [
                try Stated.ranked("rank-a", "urn:a", 2, area: area),
                try Stated.ranked("rank-b", "urn:b", 1, area: area),
            ]
        case .rankElsewhere: [try Stated.ranked("rank-b", "urn:b", 1, area: other)]
        case .equalRanks:
            [
                try Stated.ranked("rank-a", "urn:a", 1, area: area),
                try Stated.ranked("rank-b", "urn:b", 1, area: area),
            ]
        case .laterTime: []
        case .preference:
            [
                try Stated.ranked("rank-a", "urn:a", 1, area: area),
                try Stated.preferred("preferred", Stated.ref("2", from: "urn:b"), about: thing, area: area),
            ]
        }
    }

    /// The ranks among the sources of a content.
    private func ranks(_ content: JSONValue) -> [String] {
        content.list(at: "sources").filter { $0.string(at: "type")?.contains("source.ranked") == true }
            .compactMap { $0["event"]?.string(at: "id") }
    }

    @Test(arguments: Deciding.allCases) func aDisputeThatARankDecidesCitesTheRank(_ deciding: Deciding) throws {
        let events =
            try self.events(deciding, in: "programs", not: "indicators", about: ("agreement", "mou")) + [
                Stated.agreement("1", signed: "2016-01-10", from: "urn:a"),
                Stated.agreement("2", signed: "2016-05-20", from: "urn:b", at: deciding.time),
            ]
        let content = try report(events, asOf: "2018-12-31")
        let dispute = try #require(content.list(at: "disputed").first)
        #expect(dispute.string(at: "field") == "signed")
        #expect(dispute.string(at: "rule") == deciding.rule)
        #expect(dispute["ranking"]?.string(at: "id") == deciding.ranking)
        #expect(self.ranks(content) == [deciding.ranking].compactMap { $0 })
        #expect(
            try SeenPage(events, asOf: "2018-12-31").says("its publisher ranks higher") == (deciding.rule == "rank"))
    }

    @Test(arguments: Deciding.allCases) func aFigureThatARankDecidesCitesTheRank(_ deciding: Deciding) throws {
        let events =
            try self.events(deciding, in: "indicators", not: "programs", about: ("indicator", "i")) + [
                Stated.indicator("i", currency: nil), Stated.observation("1", "2017", value: "10", from: "urn:a"),
                Stated.observation("2", "2017", value: "20", from: "urn:b", at: deciding.time),
            ]
        let content = try report(events, asOf: "2018-12-31")
        let row = try content.row("i", "2017-01-01")
        #expect(row.string(at: "rule") == deciding.rule)
        #expect(row.string(at: "observation") == (deciding.rule == "undecided" ? nil : "2"))
        #expect(row["ranking"]?.string(at: "id") == deciding.ranking)
        #expect(self.ranks(content) == [deciding.ranking].compactMap { $0 })
    }

    /// A related case: amounts of money.
    @Test(arguments: Deciding.allCases) func anAmountThatARankDecidesCitesTheRank(_ deciding: Deciding) throws {
        let events =
            try self.events(deciding, in: "programs", not: "indicators", about: ("transaction", "t")) + [
                Stated.payment("t", "30", id: "1", from: "urn:a"),
                Stated.payment("t", "50", id: "2", from: "urn:b", at: deciding.time),
            ]
        let content = try report(events, asOf: "2018-12-31")
        let dispute = try #require(content.list(at: "disputed").first)
        #expect(dispute.string(at: "field") == "value")
        #expect(dispute.string(at: "rule") == deciding.rule)
        #expect(dispute["ranking"]?.string(at: "id") == deciding.ranking)
        #expect(self.ranks(content) == [deciding.ranking].compactMap { $0 })
    }
}
