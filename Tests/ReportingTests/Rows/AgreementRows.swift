import JSON
import Shared
import Testing

/// Agreements and their terms in a report: rows T2, T5, T11, T12 and U1, the number of fields, terms in months and
/// drafts, each with related cases.
struct AgreementRows {
    private func signed(
        _ id: String, code: String = "mou", _ more: String, from source: String = Stated.office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        try Stated.event(
            "programs.agreement.signed",
            #"{"agreement":"\#(code)","kind":"mou","partnerships":["p"],\#(more)}"#, id: id, from: source, at: time)
    }

    /// Another step in the life of `mou`.
    private func step(_ verb: String, _ more: String) throws -> HistoryEvent {
        try Stated.event("programs.agreement.\(verb)", #"{"agreement":"mou",\#(more)}"#, id: verb)
    }

    /// The recorded reading in short: `2/7 2016–2022`.
    private func recorded(_ content: JSONValue) throws -> String {
        let readings = content["activity"]?.list(at: "active_years") ?? []
        let reading = try #require(readings.first { $0["recorded"] == true })
        let (first, last) = (reading["term"]?.integer(at: "first_year"), reading["term"]?.integer(at: "last_year"))
        return "\(reading.integer(at: "active_years") ?? -1)/\(reading.integer(at: "years_in_force") ?? -1) "
            + "\(first ?? 0)–\(last ?? 0)"
    }

    private func years(_ content: JSONValue) -> [String] {
        (content["activity"]?.list(at: "years") ?? []).map { year in
            "\(year.integer(at: "year") ?? 0) \(year.string(at: "state") ?? "")"
        }
    }

    // MARK: T2

    static let renewals: [(String, String, String)] = [
        ("renewed when it ran out", "2020-01-05", "2/7 2016–2022"),
        // Related cases.
        ("renewed before it ran out", "2018-06-01", "2/7 2016–2022"),
        ("renewed after a year without", "2021-03-01", "2/6 2016–2022"),
    ]

    /// T2. The same facts as two versions of one agreement, and as two agreements.
    @Test(arguments: Self.renewals) func t2TheTermIsTheUnionOfAllVersions(
        _ name: String, _ day: String, _ expected: String
    ) throws {
        let done = [
            try Stated.done("a", activity: "a", end: "2017-02"), try Stated.done("b", activity: "b", end: "2018-02"),
        ]
        let first = #""signed":"2016-01-10","expires":"2019-12-31""#
        let second = #""signed":"\#(day)","expires":"2023-12-31""#
        let versions = [
            try self.signed("1", first), try self.signed("2", #""version":2,"change":{"kind":"renewal"},\#(second)"#),
        ]
        let agreements = [
            try self.signed("1", code: "mou1", first),
            try self.signed("2", code: "mou2", #""supersedes":"mou1",\#(second)"#),
        ]
        #expect(try self.recorded(report(versions + done, asOf: "2022-12-31")) == expected)
        #expect(try self.recorded(report(agreements + done, asOf: "2022-12-31")) == expected)
    }

    /// T2.
    @Test func t2EveryVersionIsListedWithItsDates() throws {
        let events = [
            try self.signed("1", #""signed":"2016-01-10","expires":"2019-12-31""#),
            try self.signed(
                "2", #""version":2,"change":{"kind":"renewal"},"signed":"2020-01-05","expires":"2023-12-31""#),
        ]
        let agreement = try report(events, asOf: "2022-12-31").element(of: "agreements", code: "mou")
        let versions = agreement.list(at: "versions").map { version in
            "\(version.integer(at: "version") ?? 0) \(version.string(at: "signed") ?? "") "
                + "\(version.string(at: "expires") ?? "") \(version.string(at: "change") ?? "")"
        }
        #expect(versions == ["1 2016-01-10 2019-12-31 ", "2 2020-01-05 2023-12-31 renewal"])
        #expect(agreement.string(at: "force") == "in_force")
        let page = try SeenPage(events, asOf: "2022-12-31")
        #expect(page.says("version 1: 10 January 2016 – 31 December 2019"))
        #expect(page.says("version 2: 5 January 2020 – 31 December 2023 (renewal)"))
    }

    // MARK: T5

    static let definitions: [(String, [String], [String], String)] = [
        (
            "a part that is defined by itself", ["p.env"],
            [#"{"component":"p.env.waste","name":{"en":"Waste"},"parent":"p.env"}"#], "p.env.waste"
        ),
        // Related cases.
        (
            "a part of that part", ["p.env"],
            [
                #"{"component":"p.env.waste","name":{"en":"Waste"},"parent":"p.env"}"#,
                #"{"component":"p.env.waste.organic","name":{"en":"Organic"},"parent":"p.env.waste"}"#,
            ], "p.env.waste.organic"
        ),
        (
            "a part that the agreement lists without saying of what", ["p.env", "p.env.waste"],
            [#"{"component":"p.env.waste","name":{"en":"Waste"},"parent":"p.env"}"#], "p.env.waste"
        ),
    ]

    /// T5.
    @Test(arguments: Self.definitions) func t5PartsCountWhereverTheyWereStated(
        _ name: String, _ listed: [String], _ defined: [String], _ worked: String
    ) throws {
        var events = [
            try Stated.agreement("mou", signed: "2016-01-01", components: listed),
            try Stated.done("a", end: "2017", components: [worked]),
        ]
        for (position, data) in defined.enumerated() {
            events.append(try Stated.event("programs.component.defined", data, id: "part-\(position)"))
        }
        let field = try report(events, asOf: "2018-12-31").element(of: "components", code: "p.env")
        #expect(field["activity"]?.integer(at: "activities_done") == 1)
        #expect(try SeenPage(events, asOf: "2018-12-31").says("activity on record in 1 of 1 fields"))
    }

    // MARK: T11

    static let beginnings: [(String, String, String, String)] = [
        ("2008-05", "2008-06-30", "too_early", "too early to tell (< 180 days)"),
        // Related cases: the last day of the first threshold, the first day after it, and days that may be either.
        ("2008-05-01", "2008-10-27", "too_early", "too early to tell (< 180 days)"),
        ("2008-05-01", "2008-10-28", "never_started", "never started as far as recorded"),
        ("2008-05", "2008-11-10", "undetermined", "cannot be determined"),
    ]

    /// T11.
    @Test(arguments: Self.beginnings) func t11WithinTheFirstThresholdItIsTooEarlyToTell(
        _ signed: String, _ day: String, _ expected: String, _ shown: String
    ) throws {
        let events = [try Stated.agreement("mou", signed: signed)]
        let dormancy = try report(events, asOf: day)["activity"]?["dormancy"]
        #expect(dormancy?.string(at: "class") == expected)
        #expect(try SeenPage(events, asOf: day).says(shown))
    }

    // MARK: T12

    static let daysOfSigning: [(String, String, String)] = [
        ("2012-11-13", "2012-11", "2020-01-01T00:00:00Z"),
        // Related cases: the coarser one was stated later; it is a year; it is an interval.
        ("2012-11-13", "2012-11", "2020-06-01T00:00:00Z"), ("2012-11-13", "2012", "2020-06-01T00:00:00Z"),
        ("2012-11", "2012-07/2013-06", "2020-06-01T00:00:00Z"),
    ]

    /// T12.
    @Test(arguments: Self.daysOfSigning) func t12ACoarserDateThatContainsTheFinerOneIsNoDispute(
        _ finer: String, _ coarser: String, _ time: String
    ) throws {
        let events = [
            try Stated.agreement("1", signed: coarser, from: "urn:a", at: time),
            try Stated.agreement("2", signed: finer, from: "urn:b"),
        ]
        let content = try report(events, asOf: "2016-12-31")
        let agreement = try content.element(of: "agreements", code: "mou")
        #expect(agreement.string(at: "signed") == finer)
        #expect(agreement["signed_claims"] == nil)
        #expect(content.list(at: "disputed").isEmpty)
        let refined = try #require(content.list(at: "refined").first)
        #expect(refined.string(at: "field") == "signed")
        #expect(refined.string(at: "rule") == "finer")
        #expect(refined["believed"]?.string(at: "value") == finer)
        #expect(refined.list(at: "coarser").map { $0.string(at: "value") } == [coarser])
        let page = try SeenPage(events, asOf: "2016-12-31")
        #expect(page.says("Where sources agree and one is more exact"))
        #expect(!page.says("Where sources disagree"))
    }

    /// T12. An activity in a month, and in a fiscal year.
    @Test(arguments: ["2020-01-01T00:00:00Z", "2020-06-01T00:00:00Z"])
    func t12AMonthWithinAFiscalYearIsNoDispute(_ time: String) throws {
        let events = [
            try Stated.agreement("mou", signed: "2005-01-01"),
            try Stated.done("1", end: "2006-04-01/2007-03-31", from: "urn:a", at: time),
            try Stated.done("2", end: "2007-01", from: "urn:b"),
        ]
        let content = try report(events, asOf: "2008-12-31")
        #expect(try content.element(of: "activities", code: "a").string(at: "end") == "2007-01")
        #expect(content.list(at: "disputed").isEmpty)
        #expect(try self.recorded(content) == "1/4 2005–2008")
        #expect(content["activity"]?.list(at: "active_years").count == 1)
    }

    /// T12, a related case: a month that does not contain the day is a dispute.
    @Test func t12AMonthThatDoesNotContainTheDayIsADispute() throws {
        let content = try report(
            [
                Stated.agreement("1", signed: "2012-12", from: "urn:a"),
                Stated.agreement("2", signed: "2012-11-13", from: "urn:b"),
            ], asOf: "2016-12-31")
        #expect(content.list(at: "disputed").map { $0.string(at: "field") } == ["signed"])
        #expect(content.list(at: "refined").isEmpty)
    }

    // MARK: U1

    static let completions: [(String, String, String)] = [
        ("the end alone", #""end":"2019-02-01""#, Stated.office),
        // Related cases.
        ("the end alone, by another publisher", #""end":"2019-02-01""#, "urn:b"),
        ("the year of the beginning", #""start":"2016","end":"2019-02-01""#, Stated.office),
        ("a vaguer beginning", #""start":"2016/2017","end":"2019-02-01""#, Stated.office),
    ]

    /// U1.
    @Test(arguments: Self.completions) func u1ALaterStepNeverMakesACertainYearLessCertain(
        _ name: String, _ completed: String, _ source: String
    ) throws {
        let events = [
            try Stated.agreement("mou", signed: "2016-01-01", expires: "2020-12-31"),
            try Stated.event(
                "programs.activity.started", #"{"activity":"a","start":"2016-03-01","partnerships":["p"]}"#,
                id: "started"),
            try Stated.event(
                "programs.activity.completed", #"{"activity":"a","partnerships":["p"],\#(completed)}"#, id: "completed",
                from: source),
        ]
        let content = try report(events, asOf: "2020-12-31")
        #expect(try self.recorded(content) == "4/5 2016–2020")
        #expect(
            self.years(content) == ["2016 active", "2017 active", "2018 active", "2019 active", "2020 no_record"])
        #expect(try content.element(of: "activities", code: "a").string(at: "end") == "2019-02-01")
    }

    // MARK: Further statements

    static let counts: [(Int, [String], String)] = [
        (5, [], "activity on record in 0 of 5 fields"),
        // Related cases: some are listed; more are listed than are counted.
        (5, ["f", "g"], "activity on record in 0 of 5 fields"),
        (1, ["f", "g"], "activity on record in 0 of 2 fields"),
    ]

    /// "Five fields" without names.
    @Test(arguments: Self.counts) func aNumberOfFieldsWithoutNamesCounts(
        _ count: Int, _ listed: [String], _ shown: String
    ) throws {
        let components = listed.map { #"{"code":"\#($0)","name":{"en":"\#($0)"}}"# }.joined(separator: ",")
        let events = [
            try self.signed("1", #""signed":"2016-01-10","component_count":\#(count),"components":[\#(components)]"#)
        ]
        let agreement = try report(events, asOf: "2018-12-31").element(of: "agreements", code: "mou")
        #expect(agreement.integer(at: "component_count") == count)
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says(shown))
        #expect(page.says("\(count == 1 ? "names one field" : "names \(count) fields")"))
    }

    static let terms: [(String, String, Bool)] = [
        (#""signed":"2016-01-10","term_months":60"#, "2021-01-09", true),
        // Related cases: from its entry into force; from a month; beside an end of its own.
        (#""signed":"2016-01-10","effective":"2016-03-01","term_months":48"#, "2020-02-29", true),
        (#""signed":"2016-05","term_months":12"#, "2017-04-30/2017-05-30", true),
        (#""signed":"2016-01-10","term_months":60,"expires":"2020-12-31""#, "2020-12-31", false),
    ]

    /// "Five years from signing": the end is derived and says so.
    @Test(arguments: Self.terms) func anEndThatATermGivesIsDerivedAndLabelled(
        _ stated: String, _ expires: String, _ isDerived: Bool
    ) throws {
        let events = [try self.signed("1", stated)]
        let agreement = try report(events, asOf: "2016-12-31").element(of: "agreements", code: "mou")
        #expect(agreement.string(at: "expires") == expires)
        #expect((agreement["expiry_derived"] == true) == isDerived)
        #expect(agreement["expiry_unstated"] == nil)
        #expect(agreement.string(at: "force") == "in_force")
        let page = try SeenPage(events, asOf: "2016-12-31")
        #expect(page.says("computed from its term") == isDerived)
        #expect(page.mentions("term of"))
    }

    /// A memorandum from its draft to its signing.
    private func prepared() throws -> [HistoryEvent] {
        [
            try self.step(
                "drafted",
                #""kind":"mou","partnerships":["p"],"on":"2019-01-15","term_months":48,"#
                    + #""renewal":{"term_months":48,"times":1},"funders":[{"kind":"city","code":"a"}]"#),
            try self.step("review_started", #""on":"2019-03""#), try self.step("approved", #""on":"2019-06-01""#),
            try self.step("formality_recorded", #""formality":"legislative_approval","on":"2019-07-01""#),
            try self.signed("signed", #""signed":"2020-02-06""#),
        ]
    }

    static let preparations: [(String, String, [String])] = [
        ("2019-12-31", "in_preparation", ["drafted", "review_started", "approved", "legislative_approval"]),
        // Related cases: before the draft, after it, and after the signing.
        ("2018-12-31", "", []), ("2019-02-01", "in_preparation", ["drafted"]),
        ("2020-12-31", "in_force", ["drafted", "review_started", "approved", "legislative_approval"]),
    ]

    /// Council approval before the signing, and the parties that are to fund: shown from the draft on.
    @Test(arguments: Self.preparations) func draftsAndFormalitiesAreShown(
        _ day: String, _ force: String, _ steps: [String]
    ) throws {
        let content = try report(self.prepared(), asOf: day)
        let agreements = content.list(at: "agreements")
        #expect(agreements.compactMap { $0.string(at: "force") } == (force.isEmpty ? [] : [force]))
        let formalities = agreements.flatMap { $0.list(at: "formalities") }
        #expect(formalities.compactMap { $0.string(at: "step") } == steps)
    }

    /// What a draft states about its term, its renewal and its funders.
    @Test func aDraftSaysItsTermItsRenewalAndItsFunders() throws {
        let events = try self.prepared()
        let content = try report(events, asOf: "2019-12-31")
        #expect(content["profile"]?.string(at: "formality") == "exploratory")
        let agreement = try content.element(of: "agreements", code: "mou")
        #expect(agreement["signed"] == nil)
        #expect(agreement.integer(at: "term_months") == 48)
        #expect(agreement["renewal"]?.text == #"{"term_months":48,"times":1}"#)
        #expect(agreement.list(at: "funders").map { $0.string(at: "code") } == ["a"])
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says("in preparation"))
        #expect(page.says("to be funded by: a"))
        #expect(page.says("term of 48 months"))
        #expect(page.mentions("renewable for 48 months"))
        #expect(page.says("legislative approval, 1 July 2019"))
        #expect(page.says("approved for signing, 1 June 2019"))
    }
}
