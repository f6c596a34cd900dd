import JSON
import Shared
import Testing

/// How much of a budget was used: formula F10 with refunds and programmes.
struct ExecutionRows {
    /// Executions in short: the programme, if there is one, and the percentage.
    private func execution(_ events: [HistoryEvent]) throws -> [String] {
        let money = try #require(try report(events, asOf: "2019-12-31")["money"])
        return money.list(at: "execution").map { entry in
            [entry.string(at: "programme"), entry.string(at: "percent")].compactMap { $0 }.joined(separator: " ")
        }
    }

    // MARK: Refunds

    static let refunds: [(String, String, [String], [String])] = [
        ("a refund alone", "4", ["-100"], []), ("a refund of what was disbursed, alone", "3", ["-100"], []),
        // Related cases: beside what was paid; all of it; more than all of it; without a refund.
        ("beside what was paid", "4", ["300", "-100"], ["20.0"]),
        ("of all that was paid", "4", ["100", "-100"], ["0.0"]),
        ("of more than was paid", "4", ["100", "-300"], []), ("none", "4", ["300"], ["30.0"]),
    ]

    @Test(arguments: Self.refunds) func aRefundAloneSaysNothingOfHowABudgetWasUsed(
        _ name: String, _ type: String, _ amounts: [String], _ expected: [String]
    ) throws {
        let payments = try amounts.enumerated().map { try Stated.payment("t\($0)", $1, #""type":"\#(type)""#) }
        let events = try [Stated.budget("b", "1000")] + payments
        #expect(try self.execution(events) == expected)
        #expect(try SeenPage(events, asOf: "2019-12-31").mentions("Budget execution") == !expected.isEmpty)
    }

    // MARK: Programmes

    /// Expenditure of 2017 for one programme, for another and for none, and of a year later.
    private func spent() throws -> [HistoryEvent] {
        [
            try Stated.programme("g1"), try Stated.programme("g2"),
            try Stated.payment("t1", "200", #""type":"4","programme":"g1""#),
            try Stated.payment("t2", "300", #""type":"4","programme":"g2""#),
            try Stated.payment("t3", "100", #""type":"4""#),
            try Stated.payment("t4", "400", #""type":"4","on":"2018-06-30""#),
        ]
    }

    /// The programmes of budgets of 1000 each; an empty string for a budget without a programme.
    static let budgets: [(String, [String], [String])] = [
        ("a budget without a programme", [""], ["60.0"]),
        // Related cases: with budgets of its programmes, which are parts of it; of one programme; of each.
        ("beside budgets of its programmes", ["", "g1", "g2"], ["60.0"]),
        ("of one programme", ["g1"], ["g1 30.0"]), ("of each programme", ["g1", "g2"], ["g1 20.0", "g2 30.0"]),
    ]

    @Test(arguments: Self.budgets) func aBudgetWithoutAProgrammeTakesThePaymentsOfEveryProgramme(
        _ name: String, _ programmes: [String], _ expected: [String]
    ) throws {
        let budgets = try programmes.map { programme in
            try Stated.budget("b\(programme)", "1000", programme.isEmpty ? "" : #""programme":"\#(programme)""#)
        }
        #expect(try self.execution(self.spent() + budgets) == expected)
    }

    /// A related case: a payment that names its budget belongs to it, regardless of its programme and day.
    @Test(arguments: [("b1", ["20.0"]), ("b2", ["20.0"]), ("", ["20.0"])])
    func aPaymentThatNamesItsBudgetIsOfThatBudgetAlone(_ budget: String, _ expected: [String]) throws {
        let named = budget.isEmpty ? "" : #","budget":"\#(budget)""#
        let events = [
            try Stated.budget("b1", "1000"),
            try Stated.budget("b2", "1000", #""start":"2018-01-01","end":"2018-12-31""#),
            try Stated.payment("t", "200", #""type":"4""# + named),
        ]
        #expect(try self.execution(events) == expected)
        let money = try #require(try report(events, asOf: "2019-12-31")["money"])
        let start = money.list(at: "execution").first?.string(at: "start")
        #expect(start == (budget == "b2" ? "2018-01-01" : "2017-01-01"))
    }

    // MARK: Flows

    /// A budget of 1000 of which 500 are disbursed, and expenditure besides.
    struct Flow: Sendable, CustomTestStringConvertible {
        let name: String
        let disbursement: String
        let expenditure: (amount: String, members: String)
        let expected: [String]
        var testDescription: String { self.name }
    }

    private static func party(_ role: String, _ code: String) -> String {
        #","\#(role)":{"kind":"city","code":"\#(code)"}"#
    }

    static let flows: [Flow] = [
        Flow(
            name: "the receiver spends it on others", disbursement: party("provider", "a") + party("receiver", "b"),
            expenditure: ("300", party("provider", "b") + party("receiver", "c")), expected: ["30.0"]),
        // Related cases.
        Flow(
            name: "the receiver spends it, on whom is not stated", disbursement: party("receiver", "b"),
            expenditure: ("300", party("provider", "b")), expected: ["30.0"]),
        Flow(
            name: "one payment, stated as both", disbursement: party("receiver", "b"),
            expenditure: ("300", party("receiver", "b")), expected: ["30.0"]),
        Flow(
            name: "nobody is named", disbursement: "", expenditure: ("300", ""), expected: ["30.0"]),
        Flow(
            name: "the payer spends beside it", disbursement: party("provider", "a") + party("receiver", "b"),
            expenditure: ("200", party("provider", "a") + party("receiver", "c")), expected: ["70.0"]),
        Flow(
            name: "the owner of the budget spends beside it", disbursement: party("receiver", "b"),
            expenditure: ("200", party("provider", "owner") + party("receiver", "c")), expected: ["70.0"]),
        Flow(
            name: "who spends is not stated", disbursement: party("receiver", "b"),
            expenditure: ("300", party("receiver", "c")), expected: []),
        Flow(
            name: "somebody else spends", disbursement: party("receiver", "b"),
            expenditure: ("300", party("provider", "d")), expected: []),
    ]

    /// A related case: what a receiver disburses on is the same money, and how much of it is not stated.
    @Test(arguments: [("b", []), ("a", ["56.0"]), ("", ["56.0"])] as [(String, [String])])
    func whatAReceiverDisbursesOnIsNotAdded(_ second: String, _ expected: [String]) throws {
        let provider = second.isEmpty ? "" : Self.party("provider", second)
        let events = [
            try Stated.budget("b", "1000", #""by":{"kind":"city","code":"owner"}"#),
            try Stated.payment("t1", "500", #""type":"3""# + Self.party("provider", "a") + Self.party("receiver", "b")),
            try Stated.payment("t2", "60", #""type":"3""# + provider + Self.party("receiver", "c")),
        ]
        #expect(try self.execution(events) == expected)
    }

    /// Money disbursed and then spent by its receiver is one flow: the two are never added.
    @Test(arguments: Self.flows) func whatWasDisbursedAndSpentIsCountedOnce(_ flow: Flow) throws {
        let events = [
            try Stated.budget("b", "1000", #""by":{"kind":"city","code":"owner"}"#),
            try Stated.payment("t1", "500", #""type":"3""# + flow.disbursement),
            try Stated.payment("t2", flow.expenditure.amount, #""type":"4""# + flow.expenditure.members),
        ]
        #expect(try self.execution(events) == flow.expected)
    }
}
