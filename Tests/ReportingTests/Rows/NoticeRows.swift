import JSON
import Shared
import Testing

/// A notice of termination is given, not in force; if it states no end, its end is not open.
struct NoticeRows {
    private func signed(_ kind: String, _ more: String = "") throws -> HistoryEvent {
        try Stated.event(
            "programs.agreement.signed",
            #"{"agreement":"n","kind":"\#(kind)","partnerships":["p"],"signed":"2018-05-01"\#(more)}"#, id: "signed")
    }

    /// The force, and whether the page says that its end is not stated.
    static let instruments: [(String, String, String, Bool)] = [
        ("termination_notice", "", "given", false),
        // Related cases: with a last day, past and future; agreements with and without an end.
        ("termination_notice", #","expires":"2018-12-31""#, "given", false),
        ("termination_notice", #","expires":"2030-12-31""#, "given", false),
        ("mou", "", "in_force", true), ("mou", #","expires":"2018-12-31""#, "expired", false),
        ("joint_statement", "", "in_force", true),
    ]

    @Test(arguments: Self.instruments) func aNoticeIsGivenAndHasNoOpenEnd(
        _ kind: String, _ more: String, _ force: String, _ isOpen: Bool
    ) throws {
        let events = [try self.signed(kind, more)]
        let content = try report(events, asOf: "2019-12-31")
        let agreement = try content.element(of: "agreements", code: "n")
        #expect(agreement.string(at: "force") == force)
        #expect((agreement["expiry_unstated"] == true) == isOpen)
        // A notice puts nothing in force.
        let isNotice = kind == "termination_notice"
        #expect((content["activity"]?.list(at: "years").isEmpty == true) == isNotice)
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says("given") == isNotice)
        #expect(page.says("not stated; counted as in force") == isOpen)
    }

    /// Related cases: before it was given, and while it is a draft.
    @Test func aNoticeIsNotGivenBeforeItsDay() throws {
        #expect(try report([self.signed("termination_notice")], asOf: "2018-04-30").list(at: "agreements").isEmpty)
        let draft = try Stated.event(
            "programs.agreement.drafted",
            #"{"agreement":"n","kind":"termination_notice","partnerships":["p"],"on":"2018-01"}"#, id: "drafted")
        for events in [[draft], [draft, try self.signed("termination_notice")]] {
            let agreement = try report(events, asOf: "2018-04-30").element(of: "agreements", code: "n")
            #expect(agreement.string(at: "force") == "in_preparation")
            #expect(agreement["expiry_unstated"] == nil)
            #expect(try !SeenPage(events, asOf: "2018-04-30").says("given"))
        }
    }
}
