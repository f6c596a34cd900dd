import JSON
import Shared
import Testing

/// Statements about activities and money for which the contract once had no event.
struct SayableMoneyRows {
    private func activity(_ verb: String, _ more: String) throws -> HistoryEvent {
        try Stated.event("programs.activity.\(verb)", #"{"activity":"a"\#(more)}"#, id: verb)
    }

    // MARK: Ceilings

    private static let ceiling = #""value":{"amount":{"at_most":60000000},"currency":"IDR"}"#
    private static let exact = #""value":{"amount":60000000,"currency":"IDR"}"#
    private static let threeYears = #""start":"2017-07-01","end":"2020-06-30""#
    private static let time = "period: 1 July 2017 – 30 June 2020"

    private func commitment(_ members: String) throws -> HistoryEvent {
        try Stated.payment("c", "1", #""on":"2017-05-01",\#(members)"#)
    }

    /// What is stated, what the page shows, and the amount that counts.
    static let commitments: [(String, String, String?)] = [
        (
            #""type":"2",\#(Self.ceiling),\#(Self.threeYears)"#,
            "c, outgoing commitment: at most 60,000,000 IDR, 1 May 2017, \(Self.time), not one exact number", nil
        ),
        // Related cases: incoming; without a time; one exact number; another bound.
        (
            #""type":"11",\#(Self.ceiling),\#(Self.threeYears)"#,
            "c, incoming commitment: at most 60,000,000 IDR, 1 May 2017, \(Self.time), not one exact number", nil
        ),
        (
            #""type":"2",\#(Self.ceiling)"#,
            "c, outgoing commitment: at most 60,000,000 IDR, 1 May 2017, not one exact number", nil
        ),
        (
            #""type":"2",\#(Self.exact),\#(Self.threeYears)"#,
            "c, outgoing commitment: 60,000,000 IDR, 1 May 2017, \(Self.time)", "60000000"
        ),
        (
            #""type":"2","value":{"amount":{"at_least":9},"currency":"IDR"},\#(Self.threeYears)"#,
            "c, outgoing commitment: at least 9 IDR, 1 May 2017, \(Self.time), not one exact number", nil
        ),
    ]

    /// "Up to 60 M over three years", separate from the budget.
    @Test(arguments: Self.commitments) func aCeilingStandsBesideTheBudget(
        _ members: String, _ shown: String, _ counts: String?
    ) throws {
        let events = [try Stated.budget("b", "530"), try self.commitment(members)]
        let content = try report(events, asOf: "2018-12-31")
        let items = content["money"]?.list(at: "items") ?? []
        let item = try #require(items.first { $0.string(at: "code") == "c" })
        #expect(item.string(at: "excluded") == (counts == nil ? "not_exact" : nil))
        #expect(item["counts_as"]?.text == counts)
        let span = members.contains("start") ? ["2017-07-01", "2020-06-30"] : []
        #expect([item.string(at: "start"), item.string(at: "end")].compactMap { $0 } == span)
        #expect(content.sums == ["budget original 530"] + (counts.map { ["transaction type 2 \($0)"] } ?? []))
        #expect(content["money"]?.list(at: "execution").isEmpty == true)
        // A promise is not a sign of life.
        #expect(content.lastSign("money_and_kind") == nil)
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says(shown))
        #expect(page.says("530 IDR"))
    }

    /// Related cases: an end before the beginning; a budget that is a ceiling.
    @Test func whatIsNoCommitmentAndNoBudgetIsRefused() {
        #expect(throws: Refusal.self) {
            try self.commitment(#""type":"2",\#(Self.ceiling),"start":"2020-07-01","end":"2017-06-30""#)
        }
        #expect(throws: Refusal.self) { try Stated.budget("b", "1", Self.ceiling) }
    }

    // MARK: Participation

    static let participations: [(String, String, String, Int)] = [
        (
            #""activities":["a","b"],"persons":6"#, #"["a","b"]"#,
            "6 people, together in 2 activities, counted once", 2
        ),
        (#""activity":"a","persons":10,"planned":true"#, #"["a"]"#, "10 people, planned", 1),
        // Related cases: a plan for both; with an activity of another partnership; what took place.
        (
            #""activities":["a","b"],"persons":10,"planned":true"#, #"["a","b"]"#,
            "10 people, planned, together in 2 activities, counted once", 2
        ),
        (
            #""activities":["a","z"],"persons":{"about":6}"#, #"["a","z"]"#,
            "about 6 people, together in 2 activities, counted once", 1
        ),
        (#""activity":"a","persons":10,"planned":false"#, #"["a"]"#, "10 people", 1),
    ]

    @Test(arguments: Self.participations) func aNumberIsOfOneActivityOrOfSeveral(
        _ stated: String, _ activities: String, _ shown: String, _ count: Int
    ) throws {
        let events = [
            try Stated.planned("plan-a", activity: "a"), try Stated.planned("plan-b", activity: "b"),
            try Stated.event("programs.participation.recorded", #"{"participation":"x",\#(stated)}"#, id: "x"),
        ]
        let entry = try report(events, asOf: "2018-12-31").element(of: "participations", code: "x")
        #expect(entry["activities"]?.text == activities)
        #expect((entry["planned"] == true) == stated.contains("true"))
        #expect(entry["persons"] != nil)
        #expect(try SeenPage(events, asOf: "2018-12-31").lines.count { $0 == shown } == count)
    }

    /// Related cases: no activity; a list of one; both forms.
    @Test(arguments: [
        #""persons":6"#, #""activities":["a"],"persons":6"#, #""activity":"a","activities":["a","b"],"persons":6"#,
    ]) func aNumberOfNoActivityIsRefused(_ stated: String) {
        #expect(throws: Refusal.self) {
            try Stated.event("programs.participation.recorded", #"{"participation":"x",\#(stated)}"#, id: "x")
        }
    }

    /// A plan for ten students; related cases: about ten, one, and not stated.
    @Test(arguments: [
        ("10", "10 people"), (#"{"about":10}"#, "about 10 people"), ("1", "1 person"), ("", ""),
    ]) func aPlanSaysHowManyAreToTakePart(_ persons: String, _ shown: String) throws {
        let plan = #","title":{"en":"A"},"kind":"training","partnerships":["p"]"#
        let events = [
            try self.activity("planned", persons.isEmpty ? plan : #"\#(plan),"participants":\#(persons)"#)
        ]
        let activity = try report(events, asOf: "2018-12-31").element(of: "activities", code: "a")
        #expect(activity["participants"]?.text ?? "" == persons)
        let page = try SeenPage(events, asOf: "2018-12-31")
        let numbers = page.lines.filter { $0.hasSuffix(" people") || $0.hasSuffix(" person") }
        #expect(numbers == (shown.isEmpty ? [] : [shown]))
    }

    // MARK: Postponements

    static let postponements: [(String, String?, String)] = [
        ("", nil, "postponed: reason not stated"),
        (#","on":"2018-03-20""#, nil, "postponed 20 March 2018: reason not stated"),
        // Related cases: until when; with a reason.
        (#","until":"2021""#, nil, "postponed until 2021: reason not stated"),
        (#","reason":{"text":{"en":"No vehicles."}}"#, "No vehicles.", "postponed: No vehicles."),
    ]

    @Test(arguments: Self.postponements) func aPostponementNeedsNoReason(
        _ more: String, _ reason: String?, _ shown: String
    ) throws {
        let events = [try Stated.planned("plan", start: "2018-04"), try self.activity("postponed", more)]
        let activity = try report(events, asOf: "2018-12-31").element(of: "activities", code: "a")
        #expect(activity.string(at: "state") == "postponed")
        let postponements = activity["schedule"]?.list(at: "postponements") ?? []
        #expect(postponements.map { $0["reason"]?.string(at: "en") } == [reason])
        #expect(try SeenPage(events, asOf: "2018-12-31").says(shown))
    }

    /// Related cases: a reason without text; a cancellation without a reason.
    @Test(arguments: [("postponed", #","reason":{"code":"funding"}"#), ("cancelled", "")])
    func aReasonThatIsNeededIsThere(_ verb: String, _ more: String) {
        #expect(throws: Refusal.self) { try self.activity(verb, more) }
    }

    // MARK: Deliverables

    static let deliverables: [(String, String)] = [
        (#"[{"quantity":20,"unit":"t/day","what":{"en":"Plant"}}]"#, "Deliverables: Plant, 20 t/day"),
        // Related cases: without a quantity; a bound; without a unit; two.
        (#"[{"what":{"en":"Plant"}}]"#, "Deliverables: Plant"),
        (
            #"[{"quantity":{"at_least":20},"unit":"t/day","what":{"en":"Plant"}}]"#,
            "Deliverables: Plant, at least 20 t/day"
        ),
        (
            #"[{"quantity":3,"what":{"en":"Manual"}},{"what":{"en":"Plant"}}]"#, "Deliverables: Manual, 3; Plant"
        ),
    ]

    /// The capacity of a plant: what a plan is to deliver, and what was delivered.
    @Test(arguments: Self.deliverables) func anActivityBringsForthSoMuch(
        _ deliverables: String, _ shown: String
    ) throws {
        let own = #","partnerships":["p"],"deliverables":\#(deliverables)"#
        for (verb, more) in [
            ("planned", #","title":{"en":"A"},"kind":"training""#), ("completed", #","end":"2018-03-01""#),
        ] {
            let events = [try self.activity(verb, own + more)]
            let activity = try report(events, asOf: "2018-12-31").element(of: "activities", code: "a")
            #expect(activity["deliverables"]?.text == deliverables)
            #expect(try SeenPage(events, asOf: "2018-12-31").says(shown))
        }
    }

    /// Related cases: what was delivered replaces what was planned; without deliverables the page says nothing.
    @Test func whatWasBroughtForthStandsInThePlaceOfThePlan() throws {
        let plant = #"[{"quantity":@,"unit":"t/day","what":{"en":"Plant"}}]"#
        let plan = #","title":{"en":"A"},"kind":"study","partnerships":["p"],"deliverables":"#
        let done = #","partnerships":["p"],"end":"2018-03-01""#
        let planned = try self.activity("planned", plan + plant.replacing("@", with: "20"))
        let completed = try self.activity(
            "completed", #"\#(done),"deliverables":\#(plant.replacing("@", with: "15"))"#)
        let page = try SeenPage([planned, completed], asOf: "2018-12-31")
        #expect(page.says("Deliverables: Plant, 15 t/day"))
        #expect(!page.mentions("20 t/day"))
        let silent = [try self.activity("completed", done)]
        let activity = try report(silent, asOf: "2018-12-31").element(of: "activities", code: "a")
        #expect(activity["deliverables"] == nil)
        #expect(try !SeenPage(silent, asOf: "2018-12-31").mentions("Deliverables"))
    }
}
