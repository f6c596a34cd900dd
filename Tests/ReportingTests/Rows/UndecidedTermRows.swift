import JSON
import Shared
import Testing

/// An undecided term in months: the end computed from it is the interval between both possible ends, within which it is
/// unknown whether the agreement is in force.
struct UndecidedTermRows {
    private static let first = "2020-01-01T00:00:00Z"
    private static let later = "2020-06-01T00:00:00Z"

    private func signed(
        _ id: String, _ months: Int, from source: String, at time: String = Self.first, _ more: String = ""
    ) throws -> HistoryEvent {
        try Stated.event(
            "programs.agreement.signed",
            #"{"agreement":"mou","kind":"mou","partnerships":["p"],"signed":"2016-01-10","#
                + #""term_months":\#(months)\#(more)}"#, id: id, from: source, at: time)
    }

    /// 36 months according to one publisher, 60 according to another.
    private func undecided() throws -> [HistoryEvent] {
        [try self.signed("1", 36, from: "urn:a"), try self.signed("2", 60, from: "urn:b")]
    }

    static let days: [(String, String)] = [
        ("2020-06-30", "undetermined"),
        // Related cases: before both ends and on the first; on the last and after it.
        ("2018-12-31", "in_force"), ("2019-01-09", "in_force"), ("2019-01-10", "undetermined"),
        ("2021-01-09", "undetermined"), ("2021-01-10", "expired"),
    ]

    @Test(arguments: Self.days) func betweenBothEndsNobodyCanSayWhetherItIsInForce(
        _ day: String, _ force: String
    ) throws {
        let events = try self.undecided()
        let content = try report(events, asOf: day)
        let agreement = try content.element(of: "agreements", code: "mou")
        #expect(agreement.string(at: "expires") == "2019-01-09/2021-01-09")
        #expect(agreement["expiry_derived"] == true)
        #expect(agreement["expiry_unstated"] == nil)
        #expect(agreement["term_months"] == nil)
        #expect(agreement.string(at: "force") == force)
        let disputed = content.list(at: "disputed").filter { $0.string(at: "field") == "term_months" }
        #expect(disputed.map { $0["believed"]?["value"]?.text } == [#"{"from":36,"to":60}"#])
        let page = try SeenPage(events, asOf: day)
        #expect(page.says("9 January 2019 – 9 January 2021"))
        #expect(page.says("computed from its term"))
        #expect(page.says("cannot be determined") == (force == "undetermined"))
        #expect(!page.mentions("term of"))
    }

    /// What decides, and the resulting end and term on 30 June 2020.
    enum Deciding: String, CaseIterable, Sendable {
        case laterTime, rank, evidence, agreement

        var expires: String { [.rank, .agreement].contains(self) ? "2019-01-09" : "2021-01-09" }
        var months: Int { [.rank, .agreement].contains(self) ? 36 : 60 }
    }

    /// Related cases: something decides, or both say the same.
    @Test(arguments: Deciding.allCases) func aTermThatIsDecidedGivesOneEnd(_ deciding: Deciding) throws {
        var events = [try self.signed("1", 36, from: "urn:a")]
        switch deciding {
        case .laterTime: events.append(try self.signed("2", 60, from: "urn:b", at: Self.later))
        case .rank:
            events += [try self.signed("2", 60, from: "urn:b"), try Stated.ranked("r", "urn:a", 1)]
        case .evidence:
            let cited = #","sources":[{"title":"T","evidence":"instrument"}]"#
            events.append(try self.signed("2", 60, from: "urn:b", cited))
        case .agreement: events.append(try self.signed("2", 36, from: "urn:b"))
        }
        let agreement = try report(events, asOf: "2020-06-30").element(of: "agreements", code: "mou")
        #expect(agreement.string(at: "expires") == deciding.expires)
        #expect(agreement.integer(at: "term_months") == deciding.months)
        #expect(agreement.string(at: "force") == (deciding.months == 36 ? "expired" : "in_force"))
        #expect(try SeenPage(events, asOf: "2020-06-30").says("term of \(deciding.months) months"))
    }
}
