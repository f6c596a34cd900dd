import JSON
import Shared
import Testing

/// Life and silence in a report: rows T3, T8, T9, T10, T14 and T15, each with related cases.
struct VitalityRows {
    private func activity(_ verb: String, _ more: String, id: String, at time: String = "2020-01-01T00:00:00Z") throws
        -> HistoryEvent
    {
        try Stated.event("programs.activity.\(verb)", #"{"activity":"a",\#(more)}"#, id: id, at: time)
    }

    private func years(_ content: JSONValue) -> [String] {
        (content["activity"]?.list(at: "years") ?? []).map { year in
            "\(year.integer(at: "year") ?? 0) \(year.string(at: "state") ?? "")"
        }
    }

    private func dormancy(_ content: JSONValue) -> String? {
        content["activity"]?["dormancy"]?.string(at: "class")
    }

    // MARK: T3

    /// Completed in 2026 and stated then; optionally with its beginning as a separate step.
    private func lasting(_ isStarted: Bool) throws -> [HistoryEvent] {
        let span = #""partnerships":["p"],"start":"2021-05-01""#
        var events = [
            try Stated.agreement("mou", signed: "2020-02-06"),
            try self.activity(
                "completed", #"\#(span),"end":"2026-04-30""#, id: "completed", at: "2026-05-02T00:00:00Z"),
        ]
        if isStarted {
            events.append(try self.activity("started", span, id: "started", at: "2021-05-02T00:00:00Z"))
        }
        return events
    }

    static let pastDays: [(String, String, String, [String])] = [
        (
            "2024-12-31", "in_progress", "under way",
            ["2020 no_record", "2021 active", "2022 active", "2023 active", "2024 active"]
        ),
        // Related cases: the first day, and the last.
        ("2021-05-01", "in_progress", "under way", ["2020 no_record", "2021 active"]),
        (
            "2026-04-30", "done", "done",
            [
                "2020 no_record", "2021 active", "2022 active", "2023 active", "2024 active", "2025 active",
                "2026 active",
            ]
        ),
    ]

    /// T3. What is known now about a past day counts, with a separate step for the beginning and without.
    @Test(arguments: Self.pastDays) func t3WhatLastsOverADayIsUnderWayOnIt(
        _ day: String, _ state: String, _ shown: String, _ years: [String]
    ) throws {
        for isStarted in [false, true] {
            let events = try self.lasting(isStarted)
            let content = try report(events, asOf: day)
            #expect(try content.element(of: "activities", code: "a").string(at: "state") == state)
            #expect(self.years(content) == years)
            #expect(self.dormancy(content) == "active")
            #expect(try SeenPage(events, asOf: day).says(shown))
        }
    }

    /// T3, a related case: on the day before it began there was nothing.
    @Test func t3TheDayBeforeItBeganThereIsNothing() throws {
        let content = try report(self.lasting(false), asOf: "2021-04-30")
        #expect(content.list(at: "activities").isEmpty)
        #expect(content["activity"]?.integer(at: "activities_ongoing") == 0)
        #expect(self.dormancy(content) == "never_started")
    }

    // MARK: T8

    /// Planned, postponed with a reason, postponed again without one, begun four years later.
    private func late() throws -> [HistoryEvent] {
        [
            try Stated.planned("planned", start: "2019-04"),
            try self.activity(
                "postponed",
                #""on":"2019-03-20","until":"2021-01","reason":{"text":{"en":"No vehicles."},"code":"funding"}"#,
                id: "postponed"),
            try self.activity("replanned", #""on":"2020-12-01","start":"2021-06""#, id: "replanned"),
            try self.activity("postponed", #""occurrence":2,"on":"2021-05-01""#, id: "postponed again"),
            try self.activity("replanned", #""occurrence":2,"on":"2022-11-01","start":"2023-01""#, id: "anew"),
            try self.activity("started", #""start":"2023-05""#, id: "started"),
            try self.activity("completed", #""partnerships":["p"],"end":"2026-04""#, id: "completed"),
        ]
    }

    /// T8.
    @Test func t8TheFirstPlanTheDelaysAndTheirReasonsAreShown() throws {
        let events = try self.late()
        let activity = try report(events, asOf: "2026-12-31").element(of: "activities", code: "a")
        #expect(activity.string(at: "state") == "done")
        let schedule = try #require(activity["schedule"])
        #expect(schedule["first_plan"]?.string(at: "start") == "2019-04")
        let postponements = schedule.list(at: "postponements")
        #expect(postponements.map { $0.string(at: "on") } == ["2019-03-20", "2021-05-01"])
        #expect(postponements.map { $0["reason"]?.string(at: "en") } == ["No vehicles.", nil])
        #expect(postponements.map { $0.string(at: "reason_code") } == ["funding", nil])
        #expect(schedule.list(at: "replans").map { $0.string(at: "start") } == ["2021-06", "2023-01"])
        #expect(schedule["delay"]?.text == #"{"months_at_least":49,"months_at_most":49}"#)
        let page = try SeenPage(events, asOf: "2026-12-31")
        #expect(page.says("started 49 months later than planned; a late start is not a failure"))
        #expect(page.says("first planned for April 2019"))
        #expect(page.says("postponed 20 March 2019 until January 2021: No vehicles."))
        #expect(page.says("postponed 1 May 2021: reason not stated"))
        #expect(page.says("replanned for June 2021"))
        #expect(page.says("replanned for January 2023"))
    }

    /// T8, related cases: its state on days in between.
    @Test(arguments: [
        ("2020-06-30", "postponed"), ("2022-12-31", "planned"), ("2024-12-31", "in_progress"), ("2026-12-31", "done"),
    ]) func t8OnTheWayItIsWhatItWasThen(_ day: String, _ state: String) throws {
        let content = try report(self.late(), asOf: day)
        #expect(try content.element(of: "activities", code: "a").string(at: "state") == state)
    }

    static let delays: [(String, String, String, String)] = [
        (
            "2019-04", "2023-05", #"{"months_at_least":49,"months_at_most":49}"#,
            "started 49 months later than planned; a late start is not a failure"
        ),
        // Related cases: by days; by a month; from some day of a year; in time.
        (
            "2019-04-01", "2019-04-20", #"{"days":19,"months_at_least":0,"months_at_most":0}"#,
            "started 19 days later than planned"
        ),
        (
            "2019-04", "2019-05", #"{"months_at_least":1,"months_at_most":1}"#,
            "started 1 month later than planned; a late start is not a failure"
        ),
        (
            "2019", "2023-05", #"{"months_at_least":40,"months_at_most":52}"#,
            "started 40–52 months later than planned; a late start is not a failure"
        ),
        ("2019-04", "2019-04-20", "", ""),
    ]

    /// T8.
    @Test(arguments: Self.delays) func t8ADelayIsCountedAsExactlyAsTheDatesAreKnown(
        _ planned: String, _ began: String, _ delay: String, _ shown: String
    ) throws {
        let events = [
            try Stated.planned("planned", start: planned), try Stated.done("done", start: began, end: "2024-04-30"),
        ]
        let schedule = try report(events, asOf: "2024-12-31").element(of: "activities", code: "a")["schedule"]
        #expect(schedule != nil)
        #expect(schedule?["delay"]?.text ?? "" == delay)
        let page = try SeenPage(events, asOf: "2024-12-31")
        if shown.isEmpty {
            #expect(!page.mentions("later than planned"))
        } else {
            #expect(page.says(shown))
        }
    }

    // MARK: T9

    private static let shared = #""partnerships":[{"partnership":"p"}]"#

    static let signs: [(String, String, String, [String: String])] = [
        (
            "as it is", "", "",
            [
                "activity": "2018-05-01", "paper": "2025-09-01", "money_and_kind": "2024-06-01",
                "contact": "2018-05-01",
            ]
        ),
        // Related cases.
        (
            "a plan is paper", "work_plan.adopted",
            #"{"work_plan":"w","partnerships":["p"],"start":"2026-01-01","end":"2026-12-31","on":"2025-10-01"}"#,
            [
                "activity": "2018-05-01", "paper": "2025-10-01", "money_and_kind": "2024-06-01",
                "contact": "2018-05-01",
            ]
        ),
        (
            "an end is no sign of life", "agreement.terminated",
            #"{"agreement":"mou","on":"2025-11-01","reason":{"text":{"en":"Ended."}}}"#,
            [
                "activity": "2018-05-01", "paper": "2025-09-01", "money_and_kind": "2024-06-01",
                "contact": "2018-05-01",
            ]
        ),
        (
            "nothing was given", "in_kind_contribution.recorded",
            #"{"in_kind_contribution":"n","what":{"en":"N"},"quantity":0,"on":"2025-12-01",\#(Self.shared)}"#,
            [
                "activity": "2018-05-01", "paper": "2025-09-01", "money_and_kind": "2024-06-01",
                "contact": "2018-05-01",
            ]
        ),
    ]

    /// Renewed in 2025, equipment handed over in 2024, a visit in 2018.
    private func quiet() throws -> [HistoryEvent] {
        [
            try Stated.agreement("1", signed: "2015-03-01", expires: "2020-02-29"),
            try Stated.event(
                "programs.agreement.signed",
                #"{"agreement":"mou","kind":"mou","partnerships":["p"],"version":2,"signed":"2025-09-01","#
                    + #""expires":"2030-08-31","change":{"kind":"renewal"}}"#, id: "2"),
            try Stated.event(
                "programs.in_kind_contribution.recorded",
                #"{"in_kind_contribution":"k","what":{"en":"Trucks"},"quantity":4,"on":"2024-06-01",\#(Self.shared)}"#,
                id: "3"),
            try Stated.event(
                "programs.activity.completed",
                #"{"activity":"v","title":{"en":"V"},"kind":"visit","partnerships":["p"],"end":"2018-05-01"}"#,
                id: "4"),
        ]
    }

    /// T9. Dormant by activity, but alive by paper, by money and kind and by contact, each with its last day.
    @Test(arguments: Self.signs) func t9EachSignOfLifeHasItsLastDay(
        _ name: String, _ type: String, _ data: String, _ expected: [String: String]
    ) throws {
        var events = try self.quiet()
        if !type.isEmpty { events.append(try Stated.event("programs.\(type)", data, id: "5")) }
        let signs = try report(events, asOf: "2026-02-15")["life"]?.list(at: "signs") ?? []
        #expect(signs.count == 4)
        for sign in signs {
            let axis = sign.string(at: "axis") ?? ""
            #expect(sign["last"]?.string(at: "date") == expected[axis], "\(axis)")
        }
    }

    /// T9.
    @Test func t9DormantByActivityIsSaidBesideWhatLives() throws {
        let events = try self.quiet()
        let content = try report(events, asOf: "2026-02-15")
        #expect(self.dormancy(content) == "long_dormant")
        let life = try #require(content["life"])
        #expect(life.string(at: "alive") == "yes")
        let classes = life.list(at: "signs").map { "\($0.string(at: "axis") ?? "") \($0.string(at: "class") ?? "")" }
        #expect(
            classes.sorted() == [
                "activity long_dormant", "contact long_dormant", "money_and_kind dormant", "paper active",
            ])
        let page = try SeenPage(events, asOf: "2026-02-15")
        #expect(page.says("long dormant (≥ 2 years)"))
        #expect(page.says("other recent signs: agreements and work plans"))
        for day in ["1 September 2025", "1 June 2024", "1 May 2018"] { #expect(page.says(day), "\(day)") }
    }

    // MARK: T10

    static let onlyFacts: [(String, String, String, String)] = [
        (
            "an assessment", "assessment.recorded",
            #"{"assessment":"s","partnership":"p","level":"partnership","rating":"none_stated","author":"A. Author","#
                + #""verdict":{"en":"Cooperated for 15 years, idle for the last 7."},"start":"2003","end":"2018"}"#,
            "no_record"
        ),
        // Related cases.
        (
            "somebody says that it rests", "reporting_coverage.stated",
            #"{"reporting_coverage":"r","partnership":"p","author":"A. Author","start":"2012","statement":"idle"}"#,
            "no_record"
        ),
        (
            "a plan for a day to come", "activity.planned",
            #"{"activity":"a","title":{"en":"A"},"kind":"training","partnerships":["p"],"start":"2021"}"#, "no_record"
        ),
        (
            "a plan for a day that has passed", "activity.planned",
            #"{"activity":"a","title":{"en":"A"},"kind":"training","partnerships":["p"],"start":"2017"}"#,
            "never_started"
        ),
        (
            "a signing", "agreement.signed",
            #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2010-03-01"}"#, "never_started"
        ),
    ]

    /// T10. "Never started" only if something that should have started is on record.
    @Test(arguments: Self.onlyFacts) func t10NothingIsCalledNeverStartedThatShouldNotHaveStarted(
        _ name: String, _ type: String, _ data: String, _ expected: String
    ) throws {
        let events = [try Stated.event("programs.\(type)", data, id: "1")]
        #expect(try self.dormancy(report(events, asOf: "2019-12-31")) == expected)
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says("no activity on record here") == (expected == "no_record"))
        #expect(page.says("never started as far as recorded") == (expected == "never_started"))
    }

    /// T10.
    @Test func t10WhatAnAssessmentStatesIsThereWithItsAuthor() throws {
        let (_, type, data, _) = Self.onlyFacts[0]
        let events = [try Stated.event("programs.\(type)", data, id: "1")]
        let content = try report(events, asOf: "2019-12-31")
        #expect(content["profile"]?.string(at: "formality") == "no_agreement")
        #expect(content.list(at: "statements").map { $0.string(at: "author") } == ["A. Author"])
        #expect(content.list(at: "sources").map { $0["event"]?.string(at: "id") } == ["1"])
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says("no agreement on record here"))
        #expect(!page.says("exploratory"))
        #expect(page.says("A. Author"))
        #expect(page.mentions("Cooperated for 15 years, idle for the last 7."))
    }

    // MARK: T14

    private func request(_ day: String, at time: String) throws -> HistoryEvent {
        try Stated.event("reports.report.requested", #"{"partnership":"p","as_of":"\#(day)"}"#, id: "1", at: time)
    }

    static let daysToCome: [(String, String)] = [
        ("2030-12-31", "2026-07-01T00:00:00Z"),
        // Related cases: the next day, and the next year.
        ("2026-07-02", "2026-07-01T00:00:00Z"), ("2027-01-01", "2026-12-31T09:00:00Z"),
    ]

    /// T14.
    @Test(arguments: Self.daysToCome) func t14AReportOfADayToComeIsRefused(_ day: String, _ time: String) {
        let refusal = #expect(throws: Refusal.self) { try self.request(day, at: time) }
        let sentence = refusal?.sentence ?? ""
        #expect(sentence.contains("is later than"), "\(sentence)")
    }

    /// T14, related cases: the day itself, a day before, and a day that has begun where the report is requested.
    @Test(arguments: [
        ("2026-07-01", "2026-07-01T00:00:00Z"), ("2016-12-31", "2026-07-01T00:00:00Z"),
        ("2026-07-02", "2026-07-02T06:00:00+09:00"),
    ]) func t14AReportOfADayThatHasComeIsTaken(_ day: String, _ time: String) throws {
        #expect(try self.request(day, at: time).members["as_of"]?.string == day)
    }

    // MARK: T15

    /// A statement about a whole period of time.
    private func stated(_ id: String, _ statement: String, from start: String, to end: String?) throws -> HistoryEvent {
        let last = end.map { #","end":"\#($0)""# } ?? ""
        return try Stated.event(
            "programs.reporting_coverage.stated",
            #"{"reporting_coverage":"\#(id)","partnership":"p","author":"A. Author","statement":"\#(statement)","#
                + #""start":"\#(start)"\#(last)}"#, id: id)
    }

    /// T15.
    @Test func t15EachYearSaysWhatIsKnownOfIt() throws {
        let events = [
            try Stated.agreement("mou", signed: "2016-01-01", components: ["f"]),
            try Stated.done("done", end: "2016-05-01", components: ["f"]),
            try self.stated("none", "nothing_happened", from: "2018-01-01", to: "2018-12-31"),
            try self.stated("some", "active", from: "2019-01-01", to: "2019-12-31"),
        ]
        let content = try report(events, asOf: "2020-06-30")
        let expected = [
            "2016 active", "2017 no_record", "2018 nothing_happened", "2019 stated_active", "2020 not_over",
        ]
        #expect(self.years(content) == expected)
        // What holds for every part holds for this one; that the cooperation continued may be true of another part.
        let ofField = expected.map { $0 == "2019 stated_active" ? "2019 no_record" : $0 }
        #expect(try self.years(content.element(of: "components", code: "f")) == ofField)
        let stated = (content["activity"]?.list(at: "years") ?? []).map { $0.list(at: "statements").map { $0.string } }
        #expect(stated == [[], [], ["none"], ["some"], []])
        // A year that has not ended is left out.
        let recorded = content["activity"]?.list(at: "active_years").first { $0["recorded"] == true }
        #expect(recorded?.integer(at: "active_years") == 1)
        #expect(recorded?.integer(at: "years_in_force") == 4)
        let page = try SeenPage(events, asOf: "2020-06-30")
        for text in ["active", "no record", "stated: no activity", "stated: continued", "year in progress"] {
            #expect(page.says(text), "\(text)")
        }
        #expect(!page.mentions("inactive"))
    }

    static let statements: [(String, String, String, String)] = [
        ("2018-01-01", "2018-12-31", "nothing_happened", "nothing_happened"),
        // Related cases: the whole year; longer; half of it; not known; from about 2014 and still.
        ("2018", "2018", "nothing_happened", "nothing_happened"), ("2017", "2019", "idle", "nothing_happened"),
        ("2018-01-01", "2018-06-30", "nothing_happened", "no_record"), ("2018", "2018", "unknown", "no_record"),
        ("2014", "", "idle", "nothing_happened"), ("2018", "2018", "active", "stated_active"),
    ]

    /// T15. A statement applies to the years that it covers.
    @Test(arguments: Self.statements) func t15AYearWithoutARecordIsApartFromOneOfWhichSomethingIsStated(
        _ start: String, _ end: String, _ statement: String, _ expected: String
    ) throws {
        let events = [
            try Stated.agreement("mou", signed: "2016-01-01"),
            try self.stated("s", statement, from: start, to: end.isEmpty ? nil : end),
        ]
        #expect(try self.years(report(events, asOf: "2020-06-30"))[2] == "2018 \(expected)")
    }

    /// T15, a related case: a record counts before a statement.
    @Test func t15ARecordedActivityCountsBeforeAStatementThatNothingHappened() throws {
        let events = [
            try Stated.agreement("mou", signed: "2018-01-01"), try Stated.done("done", end: "2018-05-01"),
            try self.stated("s", "nothing_happened", from: "2018", to: "2018"),
        ]
        #expect(try self.years(report(events, asOf: "2018-12-31")) == ["2018 active"])
    }
}
