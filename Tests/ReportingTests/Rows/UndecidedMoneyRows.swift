import JSON
import Shared
import Testing

/// Undecided money: its type, its currency, or which of two revisions counts.
struct UndecidedMoneyRows {
    private static let first = "2020-01-01T00:00:00Z"
    private static let later = "2020-06-01T00:00:00Z"

    // MARK: Types

    /// The types that two publishers state, and the sum; nil if nothing is summed.
    static let types: [(String, String, String, String, String?)] = [
        ("nothing decides", "3", "4", Self.first, nil),
        // Related cases: a promise and a payment; the later one is used; both say the same.
        ("a promise or a payment", "2", "3", Self.first, nil),
        ("the later one", "3", "4", Self.later, "transaction type 4 100"),
        ("both say the same", "3", "3", Self.first, "transaction type 3 100"),
    ]

    @Test(arguments: Self.types) func aPaymentOfAnUndecidedTypeIsInNoSum(
        _ name: String, _ one: String, _ other: String, _ time: String, _ sum: String?
    ) throws {
        let content = try report(
            [
                Stated.payment("t", "100", #""type":"\#(one)""#, id: "1", from: "urn:a"),
                Stated.payment("t", "100", #""type":"\#(other)""#, id: "2", from: "urn:b", at: time),
            ], asOf: "2018-12-31")
        #expect(content.sums == [sum].compactMap { $0 })
        #expect(content.unsummed == (sum == nil ? ["t undecided"] : []))
        // What may be a promise is not a sign of life.
        #expect(content.lastSign("money_and_kind") == (sum == nil ? nil : "2017-06-30"))
    }

    static let editions: [(String, String, String, String?)] = [
        ("1", "2", Self.first, nil),
        // Related cases.
        ("1", "2", Self.later, "budget revised 100"), ("1", "1", Self.first, "budget original 100"),
    ]

    @Test(arguments: Self.editions) func aBudgetOfAnUndecidedTypeIsInNoSum(
        _ one: String, _ other: String, _ time: String, _ sum: String?
    ) throws {
        let content = try report(
            [
                Stated.budget("b", "100", #""type":"\#(one)""#, id: "1", from: "urn:a"),
                Stated.budget("b", "100", #""type":"\#(other)""#, id: "2", from: "urn:b", at: time),
            ], asOf: "2018-12-31")
        #expect(content.sums == [sum].compactMap { $0 })
        #expect(content.unsummed == (sum == nil ? ["b undecided"] : []))
    }

    // MARK: Currencies

    static let amounts: [(String, String, String, String, String?)] = [
        (
            "two currencies", #"{"amount":100,"currency":"IDR"}"#, #"{"amount":5,"currency":"USD"}"#, Self.first, nil
        ),
        // Related cases: one currency; the later one is used; the same in both.
        (
            "one currency", #"{"amount":30,"currency":"IDR"}"#, #"{"amount":50,"currency":"IDR"}"#, Self.first,
            "undecided, 30 to 50"
        ),
        (
            "the later one", #"{"amount":100,"currency":"IDR"}"#, #"{"amount":5,"currency":"USD"}"#, Self.later, "5"
        ),
        (
            "both say the same", #"{"amount":100,"currency":"IDR"}"#, #"{"amount":100,"currency":"IDR"}"#, Self.first,
            "100"
        ),
    ]

    @Test(arguments: Self.amounts) func undecidedAmountsInTwoCurrenciesAreInNoSum(
        _ name: String, _ one: String, _ other: String, _ time: String, _ sum: String?
    ) throws {
        let payments = try report(
            [
                Stated.payment("t", "0", #""value":\#(one)"#, id: "1", from: "urn:a"),
                Stated.payment("t", "0", #""value":\#(other)"#, id: "2", from: "urn:b", at: time),
            ], asOf: "2018-12-31")
        #expect(payments.sums == (sum.map { ["transaction type 3 \($0)"] } ?? []))
        #expect(payments.unsummed == (sum == nil ? ["t undecided"] : []))
        let budgets = try report(
            [
                Stated.budget("b", "0", #""value":\#(one)"#, id: "1", from: "urn:a"),
                Stated.budget("b", "0", #""value":\#(other)"#, id: "2", from: "urn:b", at: time),
            ], asOf: "2018-12-31")
        #expect(budgets.sums == (sum.map { ["budget original \($0)"] } ?? []))
        #expect(budgets.unsummed == (sum == nil ? ["b undecided"] : []))
    }

    // MARK: Revisions

    /// What decides between two revisions under two codes.
    enum Deciding: String, CaseIterable, Sendable {
        case nothing, laterTime, preference, rank

        var sum: String {
            switch self {
            case .nothing: "budget revised undecided, 535 to 540"
            case .laterTime, .rank: "budget revised 540, 535 to 540"
            case .preference: "budget revised 535, 535 to 540"
            }
        }

        var unsummed: [String] {
            switch self {
            case .nothing: ["b1 revised b2", "b3 rival b2"]
            case .laterTime, .rank: ["b1 revised b3", "b2 revised b3"]
            case .preference: ["b1 revised b2", "b3 revised b2"]
            }
        }
    }

    /// In both orders of arrival; related cases: something decides.
    @Test(arguments: Deciding.allCases) func betweenRivalRevisionsNoneReplacesTheOther(_ deciding: Deciding) throws {
        let time = deciding == .laterTime ? Self.later : Self.first
        var events = [
            try Stated.budget("b1", "530", from: "urn:a"),
            try Stated.budget("b2", "535", #""type":"2""#, from: "urn:a"),
            try Stated.budget("b3", "540", #""type":"2""#, from: "urn:b", at: time),
        ]
        switch deciding {
        case .nothing, .laterTime: break
        case .preference:
            events.append(try Stated.preferred("p", Stated.ref("b2", from: "urn:a"), about: ("budget", "b2")))
        case .rank: events.append(try Stated.ranked("r", "urn:b", 1))
        }
        for stated in [events, Array(events.reversed())] {
            let content = try report(stated, asOf: "2018-12-31")
            #expect(content.sums == [deciding.sum])
            #expect(content.unsummed == deciding.unsummed)
        }
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.mentions("replaced by a revision (b2)") == (deciding == .nothing || deciding == .preference))
    }
}
