import JSON
import ReportingDomain
import Shared
import Testing

/// Which of several claims a report believes, and on which events it is based: rows T12, T13, T16, T19, T20, U11 and
/// publishers that withdrew everything, each with related cases.
struct BeliefRows {
    private static let first = "2020-01-01T00:00:00Z"
    private static let later = "2020-06-01T00:00:00Z"

    private func indicator() throws -> HistoryEvent { try Stated.indicator("i", currency: nil) }

    /// An approved figure of 2017.
    private func figure(_ id: String, _ more: String, from source: String, at time: String = Self.first) throws
        -> HistoryEvent
    {
        try Stated.event(
            "indicators.observation.recorded",
            #"{"observation":"\#(id)","indicator":"i","state":"approved","#
                + #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"},\#(more)}"#,
            id: id, from: source, at: time)
    }

    // MARK: T13

    /// Figures of 10 and 20 by two publishers, and what decides between them: nothing, or something for the second.
    private func figures(_ rule: BeliefRule) throws -> [HistoryEvent] {
        func cited(_ evidence: String) -> String { #","sources":[{"title":"T","evidence":"\#(evidence)"}]"# }
        let isCited = rule == .evidence
        let two = [
            try self.figure("a", #""value":10"# + (isCited ? cited("press") : ""), from: "urn:a"),
            try self.figure(
                "b", #""value":20"# + (isCited ? cited("instrument") : ""), from: "urn:b",
                at: rule == .laterTime ? Self.later : Self.first),
        ]
        switch rule {
        case .preference:
            let stated = try Stated.preferred(
                "p", Stated.ref("b", from: "urn:b"), about: ("indicator", "i"), area: "indicators")
            return [try self.indicator(), stated] + two
        case .rank: return [try self.indicator(), try Stated.ranked("r", "urn:b", 1, area: "indicators")] + two
        case .evidence, .finer, .laterTime, .undecided: return [try self.indicator()] + two
        }
    }

    /// T13: undecided; related cases: each rule that decides.
    @Test(arguments: [BeliefRule.undecided, .preference, .rank, .evidence, .laterTime])
    func t13AFigureIsBelievedByARuleThatThePageNames(_ rule: BeliefRule) throws {
        let events = try self.figures(rule)
        let content = try report(events, asOf: "2018-12-31")
        let row = try content.row("i", "2017-01-01")
        #expect(row.string(at: "rule") == rule.rawValue)
        let isDecided = rule != .undecided
        #expect(row["actual"]?["value"]?.text == (isDecided ? "20" : #"{"from":10,"to":20}"#))
        #expect(row["actual"]?["range"]?.text == #"{"from":10,"to":20}"#)
        #expect(row.string(at: "observation") == (isDecided ? "b" : nil))
        let rivals = row.list(at: "rivals").compactMap { $0.string(at: "observation") }
        #expect(rivals.sorted() == (isDecided ? ["a"] : ["a", "b"]))
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says(rule.translation.en))
        #expect(page.mentions("10 to 20"))
        if rule == .preference {
            #expect(row["preference"]?["reason"]?.string(at: "en") == "Seen.")
            #expect(page.mentions("preferred, with a reason Seen."))
        }
    }

    /// T13, a related case: undecided figures are not expressed as a percentage of a target.
    @Test func t13UndecidedFiguresAreNotPutInPercent() throws {
        let events = try self.figures(.undecided) + [Stated.target("t", "2017", value: "40")]
        let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
        #expect(row["realisation"] == nil)
        #expect(row.string(at: "not_defined") == "undecided")
        #expect(
            try SeenPage(events, asOf: "2018-12-31").says(
                "Not defined: sources differ, and no rule decides between them."))
    }

    static let fields: [(String, String, String, String)] = [
        (
            "activity.completed", #"{"activity":"a","partnerships":["p"],"end":"2017-03-24","participants":19}"#,
            #"{"activity":"a","partnerships":["p"],"end":"2017-03-24","participants":25}"#,
            #"participants undecided {"from":19,"to":25}"#
        ),
        // Related cases: days, and a field without a range.
        (
            "activity.completed", #"{"activity":"a","partnerships":["p"],"end":"2017-03-24"}"#,
            #"{"activity":"a","partnerships":["p"],"end":"2017-05-25"}"#,
            #"end undecided "2017-03-24/2017-05-25""#
        ),
        (
            "city.registered", #"{"city":"a","name":{"en":"One"},"country":"ID"}"#,
            #"{"city":"a","name":{"en":"Other"},"country":"ID"}"#, #"name undecided {"en":"One"}"#
        ),
    ]

    /// T13. Other fields: undecided with both claims; a range where there is one.
    @Test(arguments: Self.fields) func t13AnyFieldIsUndecidedWithBothClaims(
        _ type: String, _ one: String, _ other: String, _ expected: String
    ) throws {
        let events = [
            try Stated.partnership(), try Stated.event("programs.\(type)", one, id: "1", from: "urn:a"),
            try Stated.event("programs.\(type)", other, id: "2", from: "urn:b"),
        ]
        let disputed = try report(events, asOf: "2018-12-31").list(at: "disputed")
        let stated = disputed.map { dispute in
            "\(dispute.string(at: "field") ?? "") \(dispute.string(at: "rule") ?? "") "
                + (dispute["believed"]?["value"]?.text ?? "")
        }
        #expect(stated == [expected])
        let shown = disputed.compactMap { $0["believed"] } + disputed.flatMap { $0.list(at: "rivals") }
        let ids = shown.flatMap { $0.list(at: "events") }.compactMap { $0.string(at: "id") }
        #expect(Set(ids) == ["1", "2"])
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("Where sources disagree"))
        #expect(page.mentions("undecided: "))
    }

    // MARK: T12

    static let finer: [(String, String)] = [
        ("42", #"{"about":40}"#),
        // Related cases.
        ("42", #"{"at_least":40}"#), ("42", #"{"from":40,"to":50}"#),
    ]

    /// T12. A figure that contains the finer one is no dispute, whichever was stated later or ranks first.
    @Test(arguments: Self.finer) func t12ACoarserFigureThatContainsTheFinerOneIsNoDispute(
        _ finer: String, _ coarser: String
    ) throws {
        let (exact, vague) = (#""value":\#(finer)"#, #""value":\#(coarser)"#)
        let orders = [
            [
                try self.figure("a", vague, from: "urn:a", at: Self.later), try self.figure("b", exact, from: "urn:b"),
            ],
            [try self.figure("a", vague, from: "urn:a"), try self.figure("b", exact, from: "urn:b", at: Self.later)],
            [
                try self.figure("a", vague, from: "urn:a"), try self.figure("b", exact, from: "urn:b"),
                try Stated.ranked("r", "urn:a", 1, area: "indicators"),
            ],
        ]
        for order in orders {
            let events = [try self.indicator()] + order
            let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
            #expect(row["actual"]?["value"]?.text == finer)
            #expect(row["actual"]?["range"] == nil)
            #expect(row.string(at: "rule") == "finer")
            let page = try SeenPage(events, asOf: "2018-12-31")
            #expect(page.says("more exact; no contradiction"))
            #expect(!page.mentions("undecided"))
        }
    }

    /// T12, a related case: a range that does not contain the figure contradicts it.
    @Test func t12ARangeBesideTheFigureContradictsIt() throws {
        let events = [
            try self.indicator(), try self.figure("a", #""value":42"#, from: "urn:a"),
            try self.figure("b", #""value":{"from":43,"to":50}"#, from: "urn:b"),
        ]
        let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
        #expect(row.string(at: "rule") == "undecided")
        #expect(row["actual"]?["value"]?.text == #"{"from":42,"to":50}"#)
    }

    // MARK: U11

    private func budget(_ id: String, _ year: Int, from source: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.budget.stated",
            #"{"budget":"b","start":"\#(year)-01-01","end":"\#(year)-12-31","partnerships":[{"partnership":"p"}],"#
                + #""value":{"amount":100,"currency":"IDR"}}"#, id: id, from: source)
    }

    /// U11: a preference about the end; related cases: about the beginning, and about all.
    @Test(arguments: ["end", "start", ""]) func u11FieldsThatMeanSomethingTogetherAreBelievedTogether(
        _ field: String
    ) throws {
        let events = [
            try self.budget("1", 2017, from: "urn:a"), try self.budget("2", 2018, from: "urn:b"),
            try Stated.preferred(
                "p", Stated.ref("1", from: "urn:a"), about: ("budget", "b"), field: field.isEmpty ? nil : field),
        ]
        let money = try #require(try report(events, asOf: "2019-12-31")["money"])
        let item = try money.element(of: "items", code: "b")
        #expect(item.string(at: "start") == "2017-01-01")
        #expect(item.string(at: "end") == "2017-12-31")
    }

    /// U11, a related case: the beginning and the end of an activity.
    @Test(arguments: ["end", "start"]) func u11AnActivityIsBelievedWithBothItsDates(_ field: String) throws {
        let events = [
            try Stated.done("1", start: "2017-02-01", end: "2017-02-10", from: "urn:a"),
            try Stated.done("2", start: "2018-02-01", end: "2018-02-10", from: "urn:b"),
            try Stated.preferred("p", Stated.ref("1", from: "urn:a"), about: ("activity", "a"), field: field),
        ]
        let activity = try report(events, asOf: "2019-12-31").element(of: "activities", code: "a")
        #expect(activity.string(at: "start") == "2017-02-01")
        #expect(activity.string(at: "end") == "2017-02-10")
    }

    // MARK: T20

    /// A city with two other names, from one day and from a later one.
    private func renamed() throws -> [HistoryEvent] {
        [
            try Stated.partnership(),
            try Stated.event("programs.city.registered", #"{"city":"a","name":{"en":"Old"},"country":"ID"}"#, id: "1"),
            try Stated.event("programs.city.renamed", #"{"city":"a","name":{"en":"New"},"on":"2018-07-01"}"#, id: "2"),
            try Stated.event(
                "programs.city.renamed", #"{"city":"a","name":{"en":"Newest"},"on":"2020-01-01","occurrence":2}"#,
                id: "3"),
        ]
    }

    /// T20: on the day before and on the day; related cases: the day before it was renamed again, and that day.
    @Test(arguments: [("2018-06-30", "Old"), ("2018-07-01", "New"), ("2019-12-31", "New"), ("2020-01-01", "Newest")])
    func t20ACityHasTheNameOfTheDay(_ day: String, _ name: String) throws {
        let events = try self.renamed()
        let content = try report(events, asOf: day)
        let cities = content["profile"]?.list(at: "cities") ?? []
        let city = cities.first { $0.string(at: "code") == "a" }
        #expect(city?["name"]?.string(at: "en") == name)
        #expect(content.list(at: "disputed").isEmpty)
        #expect(try SeenPage(events, asOf: day).says(name))
    }

    /// T20, a related case: a partnership.
    @Test(arguments: [("2018-06-30", "P"), ("2018-07-01", "Q")])
    func t20APartnershipHasTheNameOfTheDay(_ day: String, _ name: String) throws {
        let content = try report(
            [
                Stated.partnership(),
                Stated.event(
                    "programs.partnership.renamed", #"{"partnership":"p","name":{"en":"Q"},"on":"2018-07-01"}"#,
                    id: "1"),
            ], asOf: day)
        #expect(content["profile"]?["name"]?.string(at: "en") == name)
        #expect(content.list(at: "disputed").isEmpty)
    }

    // MARK: T19

    /// T19: a withdrawal that was withdrawn; related cases: one, and three.
    @Test(arguments: [1, 2, 3]) func t19WhatStandsIsShownAsStanding(_ depth: Int) throws {
        var events = [
            try Stated.agreement("mou", signed: "2016-01-01"), try Stated.done("w0", end: "2017", at: Self.first),
        ]
        for number in 1...depth {
            events.append(
                try Stated.withdrawn("w\(number)", Stated.ref("w\(number - 1)"), at: "2020-01-0\(number + 1)T00:00:00Z")
            )
        }
        let isWithdrawn = depth != 2
        let content = try report(events, asOf: "2019-12-31")
        #expect(content["activity"]?.integer(at: "activities_done") == (isWithdrawn ? 0 : 1))
        let withdrawn = content.list(at: "withdrawn").compactMap { $0.string(at: "code") }
        #expect(withdrawn == (isWithdrawn ? ["a"] : []))
        #expect(try SeenPage(events, asOf: "2019-12-31").says("Withdrawn") == isWithdrawn)
    }

    // MARK: T16

    private func context(_ code: String, _ cities: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.context_event.recorded",
            #"{"context_event":"\#(code)","kind":"disaster","title":{"en":"\#(code)"},"from":"2018",\#(cities)}"#,
            id: code)
    }

    private func city(_ code: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.city.registered", #"{"city":"\#(code)","name":{"en":"\#(code)"},"country":"ID"}"#,
            id: "city-\(code)")
    }

    /// Partnerships `p` of `a` and `b`, and `q` of `c` and `d`, with the entities around them.
    private func neighbours() throws -> [HistoryEvent] {
        [
            try Stated.partnership(), try self.city("a"), try self.context("context-a", #""cities":["a"]"#),
            try Stated.agreement("mou-p", code: "mou-p", signed: "2016-01-01"), try Stated.done("done-p", end: "2017"),
            try Stated.ranked("rank-1", "urn:stranger", 1), try Stated.ranked("rank-2", Stated.office, 2),
            try Stated.event(
                "programs.partnership.registered",
                #"{"partnership":"q","name":{"en":"Q"},"cities":["c","d"]}"#, id: "partnership-q"),
            try self.city("c"), try self.context("context-c", #""cities":["c"]"#),
            try Stated.done("done-q", activity: "aq", end: "2017", of: "q"),
        ]
    }

    private func ids(_ content: JSONValue, _ key: String) -> [String] {
        content.list(at: key).compactMap { $0["event"]?.string(at: "id") }.sorted()
    }

    /// T16; a related case: an event that concerns every city.
    @Test(arguments: [false, true]) func t16AReportCitesOnlyTheEventsThatItUses(_ isGlobal: Bool) throws {
        var events = try self.neighbours()
        if isGlobal { events.append(try self.context("context-global", #""global":true"#)) }
        let made = try content(of: "q", asOf: "2019-12-31", events)
        var used = ["city-c", "context-c", "done-q", "partnership-q"]
        if isGlobal { used.append("context-global") }
        #expect(self.ids(made, "sources") == used.sorted())
        #expect(self.ids(made, "not_used").isEmpty)
    }

    /// T16, a related case: every event that the content names is a source, and every source is named.
    @Test func t16EverySourceIsNamedSomewhere() throws {
        let content = try report(self.neighbours(), asOf: "2019-12-31")
        var named: Set<String> = []
        content.visit { path, value in
            guard path.hasSuffix("/events") else { return }
            named.formUnion(value.elements.compactMap { $0.string(at: "id") })
        }
        #expect(self.ids(content, "sources") == named.sorted())
        #expect(!named.contains("rank-1"))
        #expect(!named.contains("context-c"))
    }

    static let unused: [(String, String, String)] = [
        (
            "a later step of what was known by then", "agreement.signed",
            #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2022-03-01"}"#
        ),
        // Related cases: entities that began only after the day.
        (
            "an activity of a later year", "activity.completed",
            #"{"activity":"z","partnerships":["p"],"start":"2022-03-01","end":"2022-03-04"}"#
        ),
        (
            "an agreement of a later year", "agreement.signed",
            #"{"agreement":"n","kind":"mou","partnerships":["p"],"signed":"2022-03-01"}"#
        ),
    ]

    /// T16. An event after the day is not a source, and is listed as not used, with the reason.
    @Test(arguments: Self.unused) func t16WhatLiesAfterTheDayIsConsideredAndNotUsed(
        _ name: String, _ type: String, _ data: String
    ) throws {
        let content = try report(
            [
                Stated.partnership(), Stated.done("done", end: "2017"),
                Stated.event(
                    "programs.agreement.drafted",
                    #"{"agreement":"m","kind":"mou","partnerships":["p"],"on":"2018-05"}"#, id: "draft"),
                Stated.event("programs.\(type)", data, id: "late"),
            ], asOf: "2019-12-31")
        #expect(self.ids(content, "sources") == ["done", "draft", "partnership-p"])
        #expect(self.ids(content, "not_used") == ["late"])
        #expect(content.list(at: "not_used").map { $0.string(at: "reason") } == ["after_the_day"])
    }

    // MARK: Publishers that withdrew everything

    private static let gone = "urn:gone"

    /// Everything that one publisher states, with the area of each event.
    private func retracted() throws -> [(area: String, event: HistoryEvent)] {
        func stated(_ type: String, _ data: String) throws -> (area: String, event: HistoryEvent) {
            let area = String(type.prefix { $0 != "." })
            return (area, try Stated.event(type, data, id: "gone-\(type)", from: Self.gone, at: Self.later))
        }
        return [
            try stated("programs.city.registered", #"{"city":"a","name":{"en":"Else"},"country":"KR"}"#),
            try stated(
                "programs.agreement.signed",
                #"{"agreement":"mou","kind":"loi","partnerships":["p"],"signed":"2014-05-01","#
                    + #""components":[{"code":"h","name":{"en":"H"}}]}"#),
            try stated("programs.activity.completed", #"{"activity":"a","partnerships":["p"],"end":"2019-05-01"}"#),
            try stated("programs.activity.started", #"{"activity":"z","partnerships":["p"],"start":"2018-05-01"}"#),
            try stated(
                "programs.transaction.recorded",
                #"{"transaction":"t","type":"3","on":"2018-05-01","value":{"amount":5,"currency":"IDR"},"#
                    + #""partnerships":[{"partnership":"p"}]}"#),
            try stated(
                "programs.context_event.recorded",
                #"{"context_event":"e","kind":"pandemic","title":{"en":"E"},"from":"2018","global":true}"#),
            try stated(
                "programs.reporting_coverage.stated",
                #"{"reporting_coverage":"r","partnership":"p","author":"G","start":"2018","statement":"idle"}"#),
            try stated(
                "programs.obstacle.opened",
                #"{"obstacle":"o","category":"funding","title":{"en":"O"},"about":[{"kind":"partnership","code":"p"}]}"#
            ),
            try stated("programs.source.ranked", #"{"ranked":"urn:gone","rank":1}"#),
            try stated(
                "indicators.observation.recorded",
                #"{"observation":"gone","indicator":"i","state":"approved","value":99,"#
                    + #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}}"#),
            try stated(
                "indicators.target.set",
                #"{"target":"gone","indicator":"i","value":1,"#
                    + #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}}"#),
        ]
    }

    /// What others state and do not withdraw.
    private func kept() throws -> [HistoryEvent] {
        [
            try Stated.partnership(), try self.city("a"),
            try Stated.agreement("mou", signed: "2016-01-01", components: ["f"]),
            try Stated.done("done", end: "2017-03-01", components: ["f"]), try self.indicator(),
            try self.figure("o", #""value":10"#, from: Stated.office),
        ]
    }

    private func withdrawal(of stated: (area: String, event: HistoryEvent), by source: String) throws -> HistoryEvent {
        try Stated.withdrawn(
            "withdrawn-\(stated.event.ref.id)", stated.event.ref, area: stated.area, from: source,
            at: "2020-07-01T00:00:00Z")
    }

    /// A publisher whose statements were all withdrawn, by itself or by the office, leaves no trace, byte for byte.
    @Test(arguments: [Self.gone, Stated.office]) func aPublisherThatTookBackEverythingLeavesNoTrace(
        _ source: String
    ) throws {
        let without = try document(of: "p", asOf: "2019-12-31", self.kept())
        var events = try self.kept()
        for stated in try self.retracted() {
            events.append(stated.event)
            events.append(try self.withdrawal(of: stated, by: source))
        }
        let with = try document(of: "p", asOf: "2019-12-31", events)
        #expect(String(decoding: with.bytes, as: UTF8.self) == String(decoding: without.bytes, as: UTF8.self))
        #expect(with.bytes == without.bytes)
    }

    /// A related case: a publisher of which one statement remains is shown to have withdrawn the others.
    @Test func aPublisherOfWhichAStatementStandsIsSeenToTakeBackTheOthers() throws {
        var events = try self.kept()
        for (number, stated) in try self.retracted().enumerated() {
            events.append(stated.event)
            if number > 0 { events.append(try self.withdrawal(of: stated, by: Self.gone)) }
        }
        let withdrawn = try report(events, asOf: "2019-12-31").list(at: "withdrawn")
        let codes = Set(withdrawn.compactMap { $0.string(at: "code") })
        #expect(codes.isSuperset(of: ["mou", "a", "gone"]))
    }
}
