import JSON
import Shared
import Testing

/// The requirement of a part is included in that of its whole of the same day, and is not added to it.
struct RequirementPartRows {
    /// A requirement about an entity, such as `component p.env`, on a day.
    private func requirement(
        _ code: String, _ amount: Int, about thing: String, on day: String, currency: String = "IDR"
    ) throws -> HistoryEvent {
        let parts = thing.split(separator: " ")
        return try Stated.event(
            "programs.funding_requirement.stated",
            #"{"funding_requirement":"\#(code)","about":{"kind":"\#(parts[0])","code":"\#(parts[1])"},"#
                + #""value":{"amount":\#(amount),"currency":"\#(currency)"},"on":"\#(day)"}"#, id: code)
    }

    private func content(_ requirements: [HistoryEvent]) throws -> JSONValue {
        let surroundings = [
            try Stated.agreement("mou", signed: "2015-01-01", components: ["p.edu", "p.env", "p.env.waste<p.env"]),
            try Stated.done("a", end: "2017", components: ["p.env.waste"]),
        ]
        return try report(surroundings + requirements, asOf: "2019-12-31")
    }

    static let parts: [(String, String, String)] = [
        ("a component", "partnership p", "component p.env"),
        // Related cases.
        ("a component of a component", "component p.env", "component p.env.waste"),
        ("a component of a component of it", "partnership p", "component p.env.waste"),
        ("an activity", "partnership p", "activity a"), ("an activity for a part", "component p.env", "activity a"),
    ]

    @Test(arguments: Self.parts) func whatAPartNeedsIsNotAddedToWhatTheWholeNeeds(
        _ name: String, _ whole: String, _ part: String
    ) throws {
        let events = [
            try self.requirement("whole", 1000, about: whole, on: "2017-01-01"),
            try self.requirement("part", 300, about: part, on: "2017-01-01"),
        ]
        for stated in [events, Array(events.reversed())] {
            let content = try self.content(stated)
            #expect(content.sums == ["requirement 1000"])
            #expect(content.unsummed == ["part part_of whole"])
        }
    }

    /// One entity, another entity, and the day of the other.
    static let others: [(String, String, String, String)] = [
        ("of another day", "partnership p", "component p.env", "2017-06-01"),
        // Related cases.
        ("another component", "component p.env", "component p.edu", "2017-01-01"),
        ("an activity for another component", "component p.edu", "activity a", "2017-01-01"),
        ("the same thing again", "component p.env", "component p.env", "2017-01-01"),
    ]

    @Test(arguments: Self.others) func whatIsNeededForSomethingElseOrOnAnotherDayIsAdded(
        _ name: String, _ one: String, _ other: String, _ day: String
    ) throws {
        let content = try self.content([
            self.requirement("one", 1000, about: one, on: "2017-01-01"),
            self.requirement("other", 300, about: other, on: day),
        ])
        #expect(content.sums == ["requirement 1300"])
        #expect(content.unsummed.isEmpty)
    }

    /// A related case: in another currency.
    @Test func whatIsNeededInAnotherCurrencyIsASumOfItsOwn() throws {
        let content = try self.content([
            self.requirement("one", 1000, about: "partnership p", on: "2017-01-01"),
            self.requirement("other", 300, about: "component p.env", on: "2017-01-01", currency: "KRW"),
        ])
        #expect(content.sums == ["requirement 1000", "requirement 300"])
    }
}
