import JSON
import Shared
import Testing

/// Statements about agreements and vitality for which the contract once had no event.
struct SayableAgreementRows {
    private func agreement(_ verb: String, _ more: String) throws -> HistoryEvent {
        try Stated.event("programs.agreement.\(verb)", #"{"agreement":"m",\#(more)}"#, id: verb)
    }

    private func signed(_ more: String = "") throws -> HistoryEvent {
        try self.agreement("signed", #""kind":"mou","partnerships":["p"],"signed":"2016-01-10"\#(more)"#)
    }

    private func stated(_ events: [HistoryEvent], asOf day: String = "2016-12-31") throws -> JSONValue {
        try report(events, asOf: day).element(of: "agreements", code: "m")
    }

    // MARK: Renewal

    static let renewals: [(String, String)] = [
        (#"{"term_months":48,"times":1}"#, "renewable for 48 months, once"),
        // Related cases: automatic; one month; no term of its own.
        (#"{"automatic":true,"term_months":48}"#, "renewable for 48 months, automatically"),
        (#"{"automatic":false,"term_months":1,"times":2}"#, "renewable for 1 month, 2 times"),
        (#"{"times":3}"#, "renewable, 3 times"),
    ]

    /// "Four plus four years", in the instrument itself.
    @Test(arguments: Self.renewals) func aSigningSaysHowItIsRenewable(_ renewal: String, _ shown: String) throws {
        let events = [try self.signed(#","term_months":48,"renewal":\#(renewal)"#)]
        let agreement = try self.stated(events)
        #expect(agreement["renewal"]?.text == renewal)
        #expect(agreement.string(at: "expires") == "2020-01-09")
        let page = try SeenPage(events, asOf: "2016-12-31")
        #expect(page.says(shown))
        #expect(page.says("term of 48 months"))
    }

    /// A related case: if nothing is stated about a renewal, the page says nothing.
    @Test func withoutARenewalNothingIsSaidOfOne() throws {
        let events = [try self.signed()]
        #expect(try self.stated(events)["renewal"] == nil)
        let page = try SeenPage(events, asOf: "2016-12-31")
        #expect(!page.mentions("renewable"))
        #expect(!page.mentions("term of"))
    }

    // MARK: Formalities and funders

    static let formalities: [(String, String, String)] = [
        (
            "legislative_approval", #","on":"2015-07-01","by":{"kind":"organisation","code":"council"}"#,
            "legislative approval, 1 July 2015, council"
        ),
        // Related cases: other formalities; a coarser day; no day.
        ("full_powers", #","on":"2015-07""#, "full powers, July 2015"), ("deposit", "", "deposit of the original"),
        ("legislative_approval", "", "legislative approval"),
    ]

    /// The council approved before the signing: shown then, and afterwards.
    @Test(arguments: Self.formalities) func aFormalityIsShownBeforeTheSigningAndAfter(
        _ formality: String, _ more: String, _ shown: String
    ) throws {
        let prepared = [
            try self.agreement("drafted", #""kind":"mou","partnerships":["p"],"on":"2015-01-15""#),
            try self.agreement("formality_recorded", #""formality":"\#(formality)"\#(more)"#),
        ]
        let signed = try prepared + [self.signed()]
        for (events, day, force) in [
            (prepared, "2015-12-31", "in_preparation"), (signed, "2016-12-31", "in_force"),
        ] {
            let agreement = try self.stated(events, asOf: day)
            #expect(agreement.string(at: "force") == force)
            let steps = agreement.list(at: "formalities")
            #expect(steps.compactMap { $0.string(at: "step") } == ["drafted", formality])
            #expect((steps.last?["by"] != nil) == more.contains("by"))
            #expect(try SeenPage(events, asOf: day).says(shown))
        }
    }

    static let funders: [(String, [String], String?)] = [
        (#","funders":[{"kind":"city","code":"a"}]"#, ["a"], "to be funded by: a"),
        // Related cases: two; nobody; the parties, who need not fund it.
        (
            #","funders":[{"kind":"city","code":"a"},{"kind":"organisation","code":"o"}]"#, ["a", "o"],
            "to be funded by: a, o"
        ),
        ("", [], nil), (#","parties":[{"kind":"city","code":"a"},{"kind":"city","code":"b"}]"#, [], nil),
    ]

    @Test(arguments: Self.funders) func whoIsToFundItIsShownFromTheDraftOn(
        _ more: String, _ codes: [String], _ shown: String?
    ) throws {
        let draft = try self.agreement("drafted", #""kind":"mou","partnerships":["p"],"on":"2015-01-15"\#(more)"#)
        let (silent, signed) = (try self.signed(), try self.signed(more))
        for (events, day) in [
            ([draft], "2015-12-31"), ([signed], "2016-12-31"),
            // The signing does not repeat the funders.
            ([draft, silent], "2016-12-31"),
        ] {
            let funders = try self.stated(events, asOf: day).list(at: "funders")
            #expect(funders.compactMap { $0.string(at: "code") } == codes)
            let page = try SeenPage(events, asOf: day)
            #expect(page.lines.first { $0.hasPrefix("to be funded by") } == shown)
            #expect(page.says("parties: a, b") == more.contains("parties"))
        }
    }

    // MARK: Kinds

    static let kinds: [(String, String, String?, String)] = [
        ("other", #","kind_name":{"en":"Minutes of a meeting"}"#, "Minutes of a meeting", "Minutes of a meeting"),
        ("project_agreement", "", nil, "Project agreement"),
        // Related cases: a name with a known kind; kinds without a name.
        (
            "project_agreement", #","kind_name":{"en":"Grant contract"}"#, "Grant contract",
            "Project agreement, Grant contract"
        ),
        ("loi", "", nil, "Letter of intent (LoI)"), ("joint_statement", "", nil, "Joint statement"),
    ]

    @Test(arguments: Self.kinds) func anInstrumentIsCalledByItsKind(
        _ kind: String, _ more: String, _ name: String?, _ shown: String
    ) throws {
        let members = #""kind":"\#(kind)","partnerships":["p"]\#(more)"#
        let signing = try self.agreement("signed", #"\#(members),"signed":"2016-01-10""#)
        let draft = try self.agreement("drafted", members)
        for event in [signing, draft] {
            let agreement = try self.stated([event])
            #expect(agreement.string(at: "kind") == kind)
            #expect(agreement["kind_name"]?.string(at: "en") == name)
            #expect(try SeenPage([event], asOf: "2016-12-31").says(shown))
        }
    }

    /// Related cases: the kind `other` without a name; a kind that does not exist.
    @Test(arguments: ["signed", "drafted"]) func aKindWithoutANameIsRefused(_ verb: String) {
        let more = #","partnerships":["p"]"# + (verb == "signed" ? #","signed":"2016-01-10""# : "")
        for kind in [#""kind":"other""#, #""kind":"treaty","kind_name":{"en":"Treaty"}"#] {
            #expect(throws: Refusal.self, "\(kind)") { try self.agreement(verb, kind + more) }
        }
    }

    // MARK: Statements on vitality

    private func statement(_ more: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.reporting_coverage.stated", #"{"reporting_coverage":"s","partnership":"p",\#(more)}"#, id: "s")
    }

    private static let author = #""author":"A. Author","quote":"So it was.""#

    static let statements: [(String, String, String, String)] = [
        ("active", Self.author, "A. Author", ", 2014 – 2018: the cooperation continued"),
        ("nothing_happened", Self.author, "A. Author", ", 2014 – 2018: there was no activity"),
        ("idle", Self.author, "A. Author", ", 2014 – 2018: the cooperation paused"),
        // Related cases: a party; without a quotation; statements that say neither.
        ("idle", #""party":{"kind":"city","code":"b"}"#, "b", ", 2014 – 2018: the cooperation paused"),
        ("active", #""author":"A. Author""#, "A. Author", ", 2014 – 2018: the cooperation continued"),
        ("complete", Self.author, "A. Author", ", 2014 – 2018: all activity was reported"),
        ("unknown", Self.author, "A. Author", ", 2014 – 2018: not known"),
    ]

    @Test(arguments: Self.statements) func anybodyCanStateThatItWentOnOrRested(
        _ says: String, _ who: String, _ name: String, _ shown: String
    ) throws {
        let events = [try self.statement(#""start":"2014","end":"2018","statement":"\#(says)",\#(who)"#)]
        let statements = try report(events, asOf: "2019-12-31").list(at: "statements")
        #expect(statements.count == 1)
        let statement = try #require(statements.first)
        #expect(statement.string(at: "kind") == "reporting_coverage")
        #expect(statement.string(at: "coverage") == says)
        #expect(statement.string(at: "author") ?? statement["party"]?.string(at: "code") == name)
        #expect([statement.string(at: "start"), statement.string(at: "end")] == ["2014", "2018"])
        let isQuoted = who.contains("quote")
        #expect(statement.string(at: "quote") == (isQuoted ? "So it was." : nil))
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says(name))
        #expect(page.says(shown))
        #expect(page.says("So it was.") == isQuoted)
    }

    /// A statement without an end says since when it holds, and for which field.
    @Test func anOpenStatementSaysSinceWhenAndOfWhichField() throws {
        let agreement = try Stated.agreement("mou", signed: "2013-01-01", components: ["f"])
        let open = try self.statement(#""start":"2014","statement":"idle","author":"A. Author""#)
        let page = try SeenPage([agreement, open], asOf: "2019-12-31")
        #expect(page.mentions("since 2014: the cooperation paused"))
        let ofField = try self.statement(
            #""start":"2014","end":"2018","statement":"idle","author":"A. Author","component":"f""#)
        #expect(
            try report([agreement, ofField], asOf: "2019-12-31").list(at: "statements").first?["components"] != nil)
        let seen = try SeenPage([agreement, ofField], asOf: "2019-12-31")
        #expect(seen.says(", f, 2014 – 2018: the cooperation paused"))
        #expect(!seen.mentions("since 2014"))
    }

    /// Related cases: without an author or party; without a statement; with an end before its beginning.
    @Test(arguments: [
        #""start":"2014","statement":"idle""#, #""start":"2014","author":"A. Author""#,
        #""start":"2014","end":"2013","statement":"idle","author":"A. Author""#,
    ]) func aStatementOfNobodyIsRefused(_ more: String) {
        #expect(throws: Refusal.self) { try self.statement(more) }
    }

    static let silences: [(String, String)] = [
        ("idle", "stated"), ("nothing_happened", "stated"),
        // Related cases: other statements; no statement.
        ("active", "by_silence"), ("unknown", "by_silence"), ("", "by_silence"),
    ]

    /// A statement that the cooperation paused is the basis of the class, but does not change it.
    @Test(arguments: Self.silences) func aSilenceThatIsStatedRestsOnTheStatement(
        _ says: String, _ basis: String
    ) throws {
        var events = [try self.signed(), try Stated.done("done", end: "2016-06-30")]
        if !says.isEmpty {
            events.append(
                try self.statement(#""start":"2016-07-01","end":"2019-12-31","statement":"\#(says)",\#(Self.author)"#))
        }
        let dormancy = try report(events, asOf: "2019-12-31")["activity"]?["dormancy"]
        #expect(dormancy?.string(at: "class") == "long_dormant")
        #expect(dormancy?.string(at: "basis") == basis)
        let named = dormancy?.list(at: "events").compactMap { $0.string(at: "id") }
        #expect(named == (basis == "stated" ? ["s"] : []))
        #expect(try SeenPage(events, asOf: "2019-12-31").says("based on statements") == (basis == "stated"))
    }
}
