import JSON
import Shared
import Testing

/// Entities that are registered or stated once and then only restated, and what changes of them on a day.
struct RegistrationLifeCycleTests {
    private func city(_ id: String, _ level: Int, at day: Int) throws -> HistoryEvent {
        try Stated.event(
            "programs.city.registered", #"{"city":"c","name":{"en":"C"},"country":"ID","admin_level":\#(level)}"#,
            id: id,
            at: Stated.on(day))
    }

    @Test func statedAgainIsARivalAndNeverIllegal() throws {
        let folded = Fold.fold(EntityKey(.city, unchecked: "c"), [try city("1", 2, at: 1), try city("2", 3, at: 2)])
        #expect(folded.state == "registered")
        #expect(folded.version == 1)
        #expect(folded.notApplied.isEmpty)
        #expect(folded.members["admin_level"] == 3)
        #expect(folded.disputed.map(\.field) == ["admin_level"])
    }

    @Test func everyKindHasItsWord() throws {
        let period = #"{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#
        let stated: [(EntityKind, String, String, String)] = [
            (
                .organisation, "programs.organisation.registered", #"{"organisation":"x","name":{"en":"X"}}"#,
                "registered"
            ),
            (
                .partnership, "programs.partnership.registered",
                #"{"partnership":"x","name":{"en":"X"},"cities":["a","b"]}"#, "registered"
            ),
            (
                .indicator, "indicators.indicator.defined",
                #"{"indicator":"x","title":{"en":"X"},"measure":"1","cumulation":"none"}"#,
                "defined"
            ),
            (.target, "indicators.target.set", #"{"target":"x","indicator":"i","value":1,"period":\#(period)}"#, "set"),
            (
                .target, "indicators.target.set", #"{"target":"x","indicator":"i","value":1,"every":"year"}"#, "set"
            ),
            (
                .target, "indicators.target.set",
                #"{"target":"x","indicator":"i","value":1,"due":{"months":36,"after":"2016-06-10"}}"#, "set"
            ),
            (
                .target, "indicators.target.set",
                #"{"target":"x","indicator":"i","value":1,"overall":\#(period)}"#, "set"
            ),
            (
                .baseline, "indicators.baseline.stated",
                #"{"baseline":"x","indicator":"i","value":1,"on":"2015-12-31"}"#, "stated"
            ),
            (
                .baseline, "indicators.baseline.stated",
                #"{"baseline":"x","indicator":"i","value":1,"period":\#(period)}"#, "stated"
            ),
            (
                .reportingCoverage, "programs.reporting_coverage.stated",
                #"{"reporting_coverage":"x","partnership":"p","author":"A student","start":"2019","statement":"idle"}"#,
                "stated"
            ),
            (
                .contextEvent, "programs.context_event.recorded",
                #"{"context_event":"x","kind":"disaster","title":{"en":"X"},"from":"2016","global":true}"#, "recorded"
            ),
        ]
        for (kind, type, data, state) in stated {
            let folded = Fold.fold(EntityKey(kind, unchecked: "x"), [try Stated.event(type, data)])
            #expect(folded.state == state, "\(type)")
        }
    }

    /// From a given day an entity has another name; as of an earlier day it has the previous one.
    @Test(
        arguments: [
            (EntityKind.city, #""country":"ID""#, "renamed"), (.organisation, #""type":"11""#, "renamed"),
            (.partnership, #""cities":["a","b"]"#, "registered"),
        ] as [(EntityKind, String, String)])
    func aThingBearsItsLatestName(_ kind: EntityKind, _ more: String, _ state: String) throws {
        let noun = kind.rawValue
        func renamed(_ name: String, _ on: String, _ occurrence: Int) throws -> HistoryEvent {
            try Stated.event(
                "programs.\(noun).renamed",
                #"{"\#(noun)":"x","name":{"en":"\#(name)"},"on":"\#(on)","occurrence":\#(occurrence)}"#, id: name)
        }
        let events = [
            try renamed("Third", "2018-03", 2), try renamed("Second", "2015-01-01", 1),
            try Stated.event("programs.\(noun).registered", #"{"\#(noun)":"x","name":{"en":"First"},\#(more)}"#),
        ]
        func name(asOf day: String? = nil) -> JSONValue? {
            Fold.fold(EntityKey(kind, unchecked: "x"), events, asOf: day.flatMap { CalendarDate($0) }).members["name"]
        }
        #expect(name() == JSONValue.object(["en": "Third"]))
        #expect(name(asOf: "2018-02-28") == JSONValue.object(["en": "Second"]))
        #expect(name(asOf: "2014-12-31") == JSONValue.object(["en": "First"]))
        let folded = Fold.fold(EntityKey(kind, unchecked: "x"), events)
        #expect(folded.state == state)
        #expect(folded.version == 3)
        #expect(folded.notApplied.isEmpty)
        #expect(folded.disputed.isEmpty)
    }

    @Test func twoNamesFromOneDayAreRivals() throws {
        let events = try ["Second", "Third"].map { name in
            try Stated.event(
                "programs.city.renamed", #"{"city":"c","name":{"en":"\#(name)"},"on":"2018"}"#, id: name)
        }
        let folded = Fold.fold(EntityKey(.city, unchecked: "c"), [try city("1", 2, at: 1)] + events)
        #expect(folded.version == 2)
        #expect(folded.disputed.map(\.field) == ["name"])
    }

    /// Another meaning or unit is another version: what it omits is not taken from the one before.
    @Test func aVersionOfAnIndicatorEndsTheUnitOfTheOneBefore() throws {
        func defined(_ version: Int, _ more: String) throws -> HistoryEvent {
            try Stated.event(
                "indicators.indicator.defined",
                #"{"indicator":"x","title":{"en":"X"},"measure":"1","cumulation":"none","version":\#(version),\#(more)}"#,
                id: "\(version)")
        }
        let events = [
            try defined(2, #""from":"2018","currency":"IDR""#),
            try defined(1, #""from":"2014","unit":"persons","definition":{"en":"D"},"level":"1""#),
        ]
        let folded = Fold.fold(EntityKey(.indicator, unchecked: "x"), events)
        #expect(folded.state == "defined")
        #expect(folded.version == 2)
        #expect(folded.notApplied.isEmpty)
        #expect(folded.disputed.isEmpty)
        #expect(folded.members["unit"] == nil)
        #expect(folded.members["definition"] == nil)
        #expect(folded.members["currency"] == "IDR")
        #expect(folded.members["level"] == "1")
        #expect(folded.steps.map(\.name) == ["defined", "defined"])
    }
}
