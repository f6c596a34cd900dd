import Chance
import JSON
import ReportingDomain
import Shared
import Testing

/// Properties of every report, tested with many random histories.
struct PropertyTests {
    static let seeds: [UInt64] = Array(1...40)

    // MARK: Renewals

    /// Renewing by a further version and renewing by a new agreement that supersedes the old one give the same years.
    @Test(arguments: Self.seeds) func renewingEitherWayGivesTheSameYears(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let first = 2008 + generator.below(4)
        var begins = first
        var asVersions: [HistoryEvent] = []
        var asAgreements: [HistoryEvent] = []
        for number in 1...(2 + generator.below(3)) {
            let length = 1 + generator.below(4)
            let gap = generator.below(2)
            let (signed, expires) = ("\(begins)-01-10", "\(begins + length - 1)-12-31")
            func signing(_ code: String, _ more: String) throws -> HistoryEvent {
                try Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"\#(code)","kind":"mou","partnerships":["p"],"signed":"\#(signed)","#
                        + #""expires":"\#(expires)"\#(more)}"#, id: "\(code)-\(number)")
            }
            asVersions.append(
                try signing("m", #","version":\#(number),"change":{"kind":"renewal"}"#))
            asAgreements.append(
                try signing("m\(number)", number > 1 ? #","supersedes":"m\#(number - 1)""# : ""))
            begins += length + gap
        }
        let done = try (0..<3).map { position in
            try Stated.done("d\(position)", activity: "a\(position)", end: "\(first + generator.below(12))-05-01")
        }
        let day = "\(first + 3 + generator.below(14))-12-31"
        func years(_ events: [HistoryEvent]) throws -> [String] {
            let activity = try #require(try report(events + done, asOf: day)["activity"])
            return activity.list(at: "years").map { "\($0.integer(at: "year") ?? 0) \($0.string(at: "state") ?? "")" }
                + activity.list(at: "active_years").map { reading in
                    "\(reading.integer(at: "active_years") ?? -1)/\(reading.integer(at: "years_in_force") ?? -1)"
                }
        }
        #expect(try years(asVersions) == years(asAgreements), "as of \(day)")
    }

    // MARK: Withdrawn publishers

    /// A publisher that withdraws everything it stated leaves no trace in the content.
    @Test(arguments: Self.seeds) func aWithdrawnPublisherLeavesNoTrace(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let standing = try RandomHistory.events(&generator, from: Stated.office, prefix: "s")
        let trial = try RandomHistory.events(&generator, from: "urn:trial", prefix: "t")
        let withdrawals = try trial.enumerated().map { position, event in
            try Stated.withdrawn(
                "w\(position)", event.ref, area: event.type.text.contains("indicators") ? "indicators" : "programs",
                from: "urn:trial", at: "2021-01-01T00:00:00Z")
        }
        let without = try document(of: "p", asOf: "2020-12-31", standing)
        let with = try document(
            of: "p", asOf: "2020-12-31", (standing + trial + withdrawals).shuffled(using: &generator))
        #expect(with.bytes == without.bytes)
    }

    // MARK: As of a day

    /// A random day from 2010 to 2019.
    private static func day(_ generator: inout Seeded) throws -> CalendarDate {
        try #require(CalendarDate("201\(generator.below(10))-0\(1 + generator.below(9))-15"))
    }

    /// The report of a day takes no account of what certainly begins later.
    @Test(arguments: Self.seeds) func aReportOfADayJudgesNothingThatComesLater(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let events = try RandomHistory.events(&generator, from: Stated.office, prefix: "s")
        let day = try Self.day(&generator)
        let content = try report(events, asOf: day.description)
        for (name, date) in content.beginnings {
            #expect(CoarseDate(date)?.beginsAfter(day) == false, "\(name) of \(date) as of \(day)")
        }
        for year in content["activity"]?.list(at: "years") ?? [] {
            let number = year.integer(at: "year") ?? 0
            #expect(number <= day.year)
            if number == day.year {
                #expect(["active", "perhaps", "not_over"].contains(year.string(at: "state") ?? ""), "as of \(day)")
            }
        }
        let shown = Set(content.list(at: "activities").compactMap { $0.string(at: "code") })
        for participation in content.list(at: "participations") {
            #expect(shown.isSuperset(of: participation.list(at: "activities").compactMap { $0.string }))
        }
    }

    /// Adding events that certainly begin later changes only the list of events that were not used.
    @Test(arguments: Self.seeds) func whatBeginsLaterChangesNothing(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let events = try RandomHistory.events(&generator, from: Stated.office, prefix: "s")
        let day = try Self.day(&generator)
        let later = try RandomHistory.later(prefix: "s")
        var less = try report(events, asOf: day.description).members
        var more = try report((events + later).shuffled(using: &generator), asOf: day.description).members
        #expect(more["not_used"]?.elements.count == (less["not_used"]?.elements.count ?? 0) + later.count)
        (more["not_used"], less["not_used"]) = (nil, nil)
        for (name, section) in less { #expect(more[name]?.text == section.text, "\(name) as of \(day)") }
        #expect(more.count == less.count)
    }

    /// What lasts beyond a day is in progress, in force or present on it, although its end is after the day.
    @Test(arguments: Self.seeds) func whatLastsOverADayIsThereOnIt(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let events = try RandomHistory.events(&generator, from: Stated.office, prefix: "s")
        let day = try Self.day(&generator)
        let content = try report(events, asOf: day.description)
        for activity in content.list(at: "activities") {
            let state = activity.string(at: "state") ?? ""
            let start = activity.string(at: "start").flatMap { CoarseDate($0) }
            let end = activity.string(at: "end").flatMap { CoarseDate($0) }
            if state == "done" { #expect(end?.isOnOrBefore(day) != .no, "\(activity.text) as of \(day)") }
            if let start, let end, start.isOnOrBefore(day) == .yes, end.isOnOrBefore(day) == .no {
                #expect(state == "in_progress", "\(activity.text) as of \(day)")
            }
        }
        // Agreements signed by then are in force until their last day.
        let signed = Self.begun(events, "agreement.signed", "signed", by: day)
        #expect(content.list(at: "agreements").count == signed.count)
        for agreement in content.list(at: "agreements") {
            let expires = agreement.string(at: "expires").flatMap { CoarseDate($0) }
            let force = expires?.isOnOrBefore(day) == .yes && expires?.latest != day ? "expired" : "in_force"
            #expect(agreement.string(at: "force") == force, "\(agreement.text) as of \(day)")
        }
        // Context that had begun, or may have, with its end, whether that is before or after the day.
        let around = Self.begun(events, "context_event.recorded", "from", by: day)
        #expect(content.list(at: "context").count == around.count)
        for event in around {
            let code = event.members["context_event"]?.string ?? ""
            let entry = try content.element(of: "context", code: code)
            #expect(entry.string(at: "to") == event.members["to"]?.string, "\(code) as of \(day)")
        }
    }

    /// A city and a partnership have the names that they had on the day.
    @Test(arguments: Self.seeds) func whatWasRenamedHasTheNameOfTheDay(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let events = try RandomHistory.events(&generator, from: Stated.office, prefix: "s")
        let day = try Self.day(&generator)
        let profile = try #require(try report(events, asOf: day.description)["profile"])
        func name(_ type: String, _ registered: String) -> String {
            let renamed = Self.begun(events, type, "on", by: day).enumerated().max { a, b in
                let (dayA, dayB) = (a.element.members["on"]?.string ?? "", b.element.members["on"]?.string ?? "")
                return (dayA, a.offset) < (dayB, b.offset)
            }
            return renamed?.element.members["name"]?["en"]?.string ?? registered
        }
        #expect(profile["name"]?.string(at: "en") == name("partnership.renamed", "P"), "as of \(day)")
        let city = profile.list(at: "cities").first { $0.string(at: "code") == "a" }
        #expect(city?["name"]?.string(at: "en") == name("city.renamed", "A"), "as of \(day)")
    }

    /// The events of a type that are not certainly about a later day.
    private static func begun(
        _ events: [HistoryEvent], _ type: String, _ member: String, by day: CalendarDate
    ) -> [HistoryEvent] {
        events.filter { event in
            guard event.type.text == "org.kembar.programs.\(type).v1" else { return false }
            return event.members[member]?.string.flatMap { CoarseDate($0) }?.beginsAfter(day) == false
        }
    }
}

extension JSONValue {
    /// Every date in a content on which something it shows begins, with its kind.
    fileprivate var beginnings: [(name: String, date: String)] {
        var found: [(name: String, date: String)] = []
        func add(_ name: String, _ values: [JSONValue], _ keys: String...) {
            for value in values {
                for key in keys { value.string(at: key).map { found.append((name: name, date: $0)) } }
            }
        }
        let begun = self.list(at: "activities").filter {
            ["done", "in_progress"].contains($0.string(at: "state") ?? "")
        }
        add("activity", begun, "start")
        add("agreement", self.list(at: "agreements"), "signed")
        add("statement", self.list(at: "statements"), "start")
        add("context", self.list(at: "context"), "from")
        add("money", self["money"]?.list(at: "items") ?? [], "date", "start")
        add("sign of life", (self["life"]?.list(at: "signs") ?? []).compactMap { $0["last"] }, "date")
        for indicator in self.list(at: "indicators") {
            add("row", indicator.list(at: "rows").compactMap { $0["period"] }, "start")
            add("baseline", indicator.list(at: "baselines"), "on")
            add("standing target", indicator.list(at: "standing_targets"), "from", "after")
        }
        return found
    }
}
