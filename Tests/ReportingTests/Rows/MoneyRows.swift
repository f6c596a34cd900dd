import JSON
import ReportingDomain
import Shared
import Testing

/// Money in a report, and what may be stated twice: rows D1, T17, T18, U3, U10 and U13, each with related cases.
struct MoneyRows {
    private static let first = "2018-01-01T00:00:00Z"

    /// A budget of 2017 for programme `g`.
    private func budget(
        _ code: String, type: String, _ amount: String, _ more: String = "", id: String? = nil,
        from source: String = Stated.office, at time: String = Self.first
    ) throws -> HistoryEvent {
        try Stated.event(
            "programs.budget.stated",
            #"{"budget":"\#(code)","type":"\#(type)","start":"2017-01-01","end":"2017-12-31","programme":"g","#
                + #""value":{"amount":\#(amount),"currency":"IDR"}\#(more)}"#, id: id ?? code, from: source, at: time)
    }

    private func programme() throws -> HistoryEvent {
        try Stated.event(
            "programs.programme.registered", #"{"programme":"g","title":{"en":"G"},"partnerships":["p"]}"#,
            id: "programme")
    }

    /// A payment of 2017 of partnership `p`.
    private func payment(
        _ code: String, type: String = "3", _ amount: String, _ more: String = "", on day: String = "2017-06-30",
        id: String? = nil, from source: String = Stated.office, at time: String = Self.first
    ) throws -> HistoryEvent {
        try Stated.event(
            "programs.transaction.recorded",
            #"{"transaction":"\#(code)","type":"\#(type)","on":"\#(day)","partnerships":[{"partnership":"p"}],"#
                + #""value":{"amount":\#(amount),"currency":"IDR"}\#(more)}"#, id: id ?? code, from: source, at: time)
    }

    private func money(_ events: [HistoryEvent]) throws -> JSONValue {
        try #require(try report(events, asOf: "2018-12-31")["money"])
    }

    /// Sums in short: `budget revised 540`, or with their range: `transaction type 3 undecided, 30 to 50`.
    private func sums(_ money: JSONValue) -> [String] {
        money.list(at: "sums").map { sum in
            let amount = sum["amount"]?.text ?? "undecided"
            let (from, to) = (sum["range"]?["from"]?.text, sum["range"]?["to"]?.text)
            let range = from.map { ", \($0) to \(to ?? "")" } ?? ""
            return "\(sum.string(at: "heading") ?? "") \(amount)\(range)"
        }
    }

    /// Records that are in no sum, in short: `b1 revised b2`.
    private func excluded(_ money: JSONValue) -> [String] {
        money.list(at: "items").filter { $0["excluded"] != nil }.map { item in
            [item.string(at: "code"), item.string(at: "excluded"), item.string(at: "counted")].compactMap { $0 }
                .joined(separator: " ")
        }
    }

    /// Records that are possibly the same, in short: `transaction t1 t2`.
    private func same(_ events: [HistoryEvent]) throws -> [String] {
        try report(events, asOf: "2018-12-31").list(at: "possibly_same").map { double in
            ([double.string(at: "kind") ?? ""] + double.list(at: "codes").compactMap { $0.string })
                .joined(separator: " ")
        }
    }

    // MARK: D1

    static let revisions: [(String, String, String)] = [
        ("stated by the same office", Stated.office, "2018-01-01T00:00:00Z"),
        // Related cases.
        ("stated by another publisher", "urn:b", "2018-01-01T00:00:00Z"),
        ("stated before the original", Stated.office, "2017-06-01T00:00:00Z"),
    ]

    /// D1. In both orders of arrival.
    @Test(arguments: Self.revisions) func d1ARevisedBudgetTakesThePlaceOfTheOriginal(
        _ name: String, _ source: String, _ time: String
    ) throws {
        let events = [
            try self.programme(), try self.budget("b1", type: "1", "530000000"),
            try self.budget("b2", type: "2", "535000000", from: source, at: time),
            try self.payment("t", type: "4", "267500000", #","programme":"g""#),
        ]
        for stated in [events, Array(events.reversed())] {
            let money = try self.money(stated)
            #expect(self.sums(money) == ["budget revised 535000000", "transaction type 4 267500000"])
            #expect(self.excluded(money) == ["b1 revised b2"])
            #expect(money.list(at: "execution").map { $0.string(at: "percent") } == ["50.0"])
        }
        let one = try document(of: "p", asOf: "2018-12-31", events)
        let other = try document(of: "p", asOf: "2018-12-31", Array(events.reversed()))
        #expect(one.bytes == other.bytes)
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("535,000,000 IDR"))
        #expect(page.says("50.0%"))
        #expect(page.mentions("original budget: 530,000,000 IDR"))
        #expect(page.mentions("replaced by a revision (b2)"))
    }

    // MARK: T17

    static let claims: [(String, String, String)] = [
        ("undecided", "transaction type 3 undecided, 30000000 to 50000000", "undecided; all claims are shown"),
        // Related cases.
        ("rank", "transaction type 3 50000000, 30000000 to 50000000", "its publisher ranks higher"),
        ("later_time", "transaction type 3 30000000, 30000000 to 50000000", "stated later"),
    ]

    /// T17.
    @Test(arguments: Self.claims) func t17ASumSaysWhichClaimItUsesAndItsRange(
        _ rule: String, _ expected: String, _ shown: String
    ) throws {
        var events = [
            try self.payment("t", "50000000", id: "1", from: "urn:a"),
            try self.payment(
                "t", "30000000", id: "2", from: "urn:b",
                at: rule == "later_time" ? "2018-06-01T00:00:00Z" : Self.first),
        ]
        if rule == "rank" { events.append(try Stated.ranked("r", "urn:a", 1)) }
        let money = try self.money(events)
        #expect(self.sums(money) == [expected])
        #expect(try money.element(of: "items", code: "t").string(at: "rule") == rule)
        let disputed = try report(events, asOf: "2018-12-31").list(at: "disputed")
        #expect(disputed.map { $0.string(at: "field") } == ["value"])
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("30,000,000 IDR to 50,000,000 IDR"))
        #expect(page.mentions(shown))
        #expect(page.says("undecided; sources differ") == (rule == "undecided"))
    }

    /// T17, a related case: an undecided budget is not chosen either.
    @Test func t17AnUndecidedBudgetIsNotTheFirstPublishersBudget() throws {
        let events = [
            try self.programme(), try self.budget("b", type: "1", "530000000", id: "1", from: "urn:a"),
            try self.budget("b", type: "1", "535000000", id: "2", from: "urn:b"),
            try self.payment("t", type: "4", "265000000", #","programme":"g""#),
        ]
        let money = try self.money(events)
        #expect(self.sums(money).first == "budget original undecided, 530000000 to 535000000")
        #expect(money.list(at: "execution").isEmpty)
    }

    // MARK: T18 and U10

    /// A second statement of a payment of 50 million on 30 June 2017.
    struct Second: Sendable, CustomTestStringConvertible {
        static let parties =
            #","provider":{"kind":"city","code":"a"},"receiver":{"kind":"organisation","code":"o"}"#

        let testDescription: String
        let amount: String
        let day: String
        let parties: String
        let source: String
        let isSame: Bool

        init(
            _ name: String, _ amount: String = "50000000", on day: String = "2017-06-30",
            parties: String = Self.parties, from source: String = "urn:b", isSame: Bool
        ) {
            self.testDescription = name
            self.amount = amount
            self.day = day
            self.parties = parties
            self.source = source
            self.isSame = isSame
        }
    }

    static let payments: [Second] = [
        Second("the same payment", isSame: true),
        // Related cases.
        Second("the receiver is not stated", parties: #","provider":{"kind":"city","code":"a"}"#, isSame: true),
        Second(
            "another receiver",
            parties: #","provider":{"kind":"city","code":"a"},"receiver":{"kind":"organisation","code":"o2"}"#,
            isSame: false),
        Second("another day", on: "2017-07-01", isSame: false), Second("another amount", "50000001", isSame: false),
        Second("one publisher", from: "urn:a", isSame: false),
    ]

    /// T18 and U10. Counted once with its range, and reported as possibly the same.
    @Test(arguments: Self.payments) func u10APaymentUnderTwoCodesIsCountedOnceWithItsRange(_ second: Second) throws {
        let events = [
            try self.payment("t1", "50000000", Second.parties, from: "urn:a"),
            try self.payment("t2", second.amount, second.parties, on: second.day, from: second.source),
        ]
        let money = try self.money(events)
        let page = try SeenPage(events, asOf: "2018-12-31")
        if second.isSame {
            #expect(self.sums(money) == ["transaction type 3 50000000, 50000000 to 100000000"])
            #expect(self.excluded(money) == ["t2 possibly_same t1"])
            #expect(try self.same(events) == ["transaction t1 t2"])
            #expect(page.mentions("t1 = t2"))
            #expect(page.mentions("possibly the same as one that is counted (t1)"))
        } else {
            let sum = second.amount == "50000000" ? "100000000" : "100000001"
            #expect(self.sums(money) == ["transaction type 3 \(sum)"])
            #expect(self.excluded(money).isEmpty)
            #expect(try self.same(events).isEmpty)
        }
        #expect(page.says("Possibly the same") == second.isSame)
    }

    static let trainings: [(String, String, String, Bool)] = [
        ("the same training", #""kind":"training","end":"2017-02-10""#, "urn:b", true),
        // Related cases.
        ("its month alone", #""kind":"training","end":"2017-02""#, "urn:b", true),
        ("a visit", #""kind":"visit","end":"2017-02-10""#, "urn:b", false),
        ("another day", #""kind":"training","end":"2017-02-12""#, "urn:b", false),
        ("one publisher", #""kind":"training","end":"2017-02-10""#, "urn:a", false),
    ]

    /// T18. Never merged silently: both are shown, and the count says that one may be the other.
    @Test(arguments: Self.trainings) func t18ATrainingUnderTwoCodesIsPossiblyTheSame(
        _ name: String, _ second: String, _ source: String, _ isSame: Bool
    ) throws {
        let events = [
            try Stated.event(
                "programs.activity.completed",
                #"{"activity":"a1","partnerships":["p"],"kind":"training","end":"2017-02-10"}"#, id: "1",
                from: "urn:a"),
            try Stated.event(
                "programs.activity.completed", #"{"activity":"a2","partnerships":["p"],\#(second)}"#, id: "2",
                from: source),
        ]
        let content = try report(events, asOf: "2018-12-31")
        #expect(content.list(at: "activities").map { $0.string(at: "code") } == ["a1", "a2"])
        #expect(content["activity"]?.integer(at: "activities_done") == 2)
        #expect(content["activity"]?.integer(at: "possibly_counted_twice") == (isSame ? 1 : 0))
        #expect(try self.same(events) == (isSame ? ["activity a1 a2"] : []))
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("Possibly the same") == isSame)
        #expect(page.mentions("a1 = a2") == isSame)
    }

    // MARK: U3

    private static let part = #","component":"c""#

    /// U3. In both orders of arrival.
    @Test func u3TheLastRevisionCountsAndAPartIsNeverAddedToItsWhole() throws {
        let events = [
            try self.programme(), try self.budget("b1", type: "1", "530000000"),
            try self.budget("b2", type: "2", "535000000", at: "2018-02-01T00:00:00Z"),
            try self.budget("b3", type: "2", "540000000", at: "2018-03-01T00:00:00Z"),
            try self.budget("b4", type: "1", "300000000", Self.part),
        ]
        for stated in [events, Array(events.reversed())] {
            let money = try self.money(stated)
            #expect(self.sums(money) == ["budget revised 540000000"])
            #expect(self.excluded(money) == ["b1 revised b3", "b2 revised b3", "b4 part_of b3"])
        }
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("540,000,000 IDR"))
        #expect(page.mentions("replaced by a revision (b3)"))
        #expect(page.mentions("part of what is counted (b3)"))
    }

    /// U3, a related case: a part without its whole counts.
    @Test func u3APartWithoutItsWholeCounts() throws {
        let money = try self.money([
            self.programme(), self.budget("b4", type: "1", "300000000", Self.part),
            self.budget("b5", type: "1", "200000000", #","component":"d""#),
        ])
        #expect(self.sums(money) == ["budget original 500000000"])
    }

    /// U3. An original that two publishers state under two codes is counted once with its range.
    @Test func u3AnOriginalUnderTwoCodesIsCountedOnceWithItsRange() throws {
        let events = [
            try self.programme(), try self.budget("b1", type: "1", "530000000", from: "urn:a"),
            try self.budget("b2", type: "1", "530000000", from: "urn:b"),
        ]
        let money = try self.money(events)
        #expect(self.sums(money) == ["budget original 530000000, 530000000 to 1060000000"])
        #expect(try self.same(events) == ["budget b1 b2"])
    }

    /// U3, a related case: two originals of different amounts are still one, and are not added silently.
    @Test func u3OriginalsOfOneYearByTwoPublishersAreNotAddedWithoutAWord() throws {
        let events = [
            try self.programme(), try self.budget("b1", type: "1", "530000000", from: "urn:a"),
            try self.budget("b2", type: "1", "528000000", from: "urn:b"),
        ]
        #expect(try self.same(events) == ["budget b1 b2"])
        let money = try self.money(events)
        // At most, b1 has 530 million and b2 is another budget, of 528 million.
        #expect(self.sums(money) == ["budget original undecided, 528000000 to 1058000000"])
        #expect(self.excluded(money) == ["b2 possibly_same b1"])
    }

    // MARK: U13

    static let shares: [(String, String, String)] = [
        (
            #"[{"partnership":"p","share":100},{"partnership":"q"}]"#, "shares_not_stated", "share not stated"
        ),
        (
            #"[{"partnership":"p","share":60},{"partnership":"q","share":50.5}]"#, "shares_above_whole",
            "shares add up to more than 100%"
        ),
        // Related cases: one partnership alone; three of which one has none.
        (#"[{"partnership":"p","share":120}]"#, "shares_above_whole", "shares add up to more than 100%"),
        (
            #"[{"partnership":"p","share":40},{"partnership":"q","share":40},{"partnership":"s"}]"#,
            "shares_not_stated", "share not stated"
        ),
    ]

    private func shared(_ shares: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.transaction.recorded",
            #"{"transaction":"t","type":"3","on":"2017-06-30","value":{"amount":1000,"currency":"IDR"},"#
                + #""partnerships":\#(shares)}"#, id: "t")
    }

    /// U13. What the finding says is never summed is not summed, for the reason given by the finding.
    @Test(arguments: Self.shares) func u13WithoutRightSharesForAllNothingIsSummed(
        _ shares: String, _ reason: String, _ shown: String
    ) throws {
        let events = [try self.shared(shares)]
        let money = try self.money(events)
        #expect(self.sums(money).isEmpty)
        #expect(self.excluded(money) == ["t \(reason)"])
        #expect(try SeenPage(events, asOf: "2018-12-31").mentions(shown))
    }

    /// U13, a related case: shares for all are summed.
    @Test func u13WithSharesForAllThePartIsSummed() throws {
        let shares = #"[{"partnership":"p","share":40},{"partnership":"q","share":60}]"#
        #expect(try self.sums(self.money([self.shared(shares)])) == ["transaction type 3 400"])
    }
}
