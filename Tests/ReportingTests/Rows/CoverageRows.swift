import JSON
import Shared
import Testing

/// Statements about a whole year of the partnership or of one of its fields, and the fields for which they hold: what
/// is true of every part applies to the parts, and what is true of one part applies to the whole.
struct CoverageRows {
    /// Fields `p.edu` and `p.env`, and a part of the latter.
    private func events(_ statement: String, of component: String) throws -> [HistoryEvent] {
        let about = component.isEmpty ? "" : #","component":"\#(component)""#
        return [
            try Stated.agreement("mou", signed: "2016-01-01", components: ["p.edu", "p.env", "p.env.waste<p.env"]),
            try Stated.event(
                "programs.reporting_coverage.stated",
                #"{"reporting_coverage":"s","partnership":"p","author":"A. Author","statement":"\#(statement)","#
                    + #""start":"2018","end":"2018"\#(about)}"#, id: "s"),
        ]
    }

    private func state(of2018 record: JSONValue?) -> String? {
        record?.list(at: "years").first { $0.integer(at: "year") == 2018 }?.string(at: "state")
    }

    private static let fields = ["p.edu", "p.env", "p.env.waste"]

    /// The states of `p.edu`, `p.env` and `p.env.waste`.
    static let statements: [(String, String, [String])] = [
        ("active", "", ["no_record", "no_record", "no_record"]),
        // Related cases: that activity continued is stated of one field, or of a part.
        ("active", "p.env", ["no_record", "stated_active", "no_record"]),
        ("active", "p.env.waste", ["no_record", "stated_active", "stated_active"]),
        ("active", "p.edu", ["stated_active", "no_record", "no_record"]),
        // No activity means no activity in every part.
        ("nothing_happened", "", ["nothing_happened", "nothing_happened", "nothing_happened"]),
        ("nothing_happened", "p.env", ["no_record", "nothing_happened", "nothing_happened"]),
        ("idle", "", ["nothing_happened", "nothing_happened", "nothing_happened"]),
        // No activity in a part does not mean none in the whole.
        ("idle", "p.env.waste", ["no_record", "no_record", "nothing_happened"]),
        ("nothing_happened", "p.edu", ["nothing_happened", "no_record", "no_record"]),
        // Statements that say neither.
        ("complete", "", ["no_record", "no_record", "no_record"]),
        ("unknown", "", ["no_record", "no_record", "no_record"]),
    ]

    @Test(arguments: Self.statements) func aStatementHoldsForTheFieldsOfWhichItIsTrue(
        _ statement: String, _ component: String, _ expected: [String]
    ) throws {
        let content = try report(self.events(statement, of: component), asOf: "2019-12-31")
        let states = try Self.fields.compactMap { code in
            self.state(of2018: try content.element(of: "components", code: code)["activity"])
        }
        #expect(states == expected)
    }

    static let wholes: [(String, String, String)] = [
        ("active", "", "stated_active"), ("nothing_happened", "", "nothing_happened"), ("idle", "", "nothing_happened"),
        // Related cases: of one field alone.
        ("nothing_happened", "p.env", "no_record"), ("idle", "p.env.waste", "no_record"),
        ("complete", "", "no_record"),
    ]

    @Test(arguments: Self.wholes) func nothingInOneFieldIsNotNothingInThePartnership(
        _ statement: String, _ component: String, _ expected: String
    ) throws {
        let content = try report(self.events(statement, of: component), asOf: "2019-12-31")
        #expect(self.state(of2018: content["activity"]) == expected)
    }

    static let pages: [(String, String, Int)] = [
        ("active", "stated: continued", 1),
        // Related cases: the partnership and its three fields.
        ("nothing_happened", "stated: no activity", 4), ("idle", "stated: no activity", 4),
        ("complete", "stated: no activity", 0),
    ]

    /// The number of rows in which the page says so.
    @Test(arguments: Self.pages) func thePageSaysItOfThePartnershipAndOfTheFieldsForWhichItHolds(
        _ statement: String, _ shown: String, _ count: Int
    ) throws {
        let page = try SeenPage(self.events(statement, of: ""), asOf: "2019-12-31")
        #expect(page.lines.count { $0 == shown } == count)
    }
}
