import Chance
import JSON
import ReportingDomain
import Shared
import Testing

/// What holds of every report, tried with many random histories.
struct PropertyTests {
    private static let seeds: [UInt64] = Array(1...40)

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
                try Told.event(
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
            try Told.done("d\(position)", activity: "a\(position)", end: "\(first + generator.below(12))-05-01")
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

    // MARK: More of the same

    /// A duplicate claim, or one that says the same less or more exactly, never turns a report worse: no dispute comes of it,
    /// and no year that was certain becomes less so.
    @Test(arguments: Self.seeds) func whatSaysTheSameTurnsNothingWorse(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let year = 2012 + generator.below(5)
        let month = 1 + generator.below(9)
        let day = "\(year)-0\(month)-1\(generator.below(10))"
        let forms = [day, "\(year)-0\(month)", "\(year)", "\(year)/\(year)", "[..\(year)-12]", "XXXX"]
        let agreement = try Told.agreement("m", signed: "2011-01-01", expires: "2020-12-31")
        var events = [agreement, try Told.done("0", end: generator.pick(Array(forms.prefix(3))))]
        var certain = try Self.certainYears(events)
        for number in 1...5 {
            events.append(
                try Told.done(
                    "\(number)", end: generator.pick(forms), from: "urn:\(generator.below(3))",
                    at: "2020-01-0\(1 + generator.below(5))T00:00:00Z"))
            let content = try report(events, asOf: "2020-12-31")
            #expect(content.list(at: "disputed").isEmpty, "\(content["disputed"]?.text ?? "")")
            let now = try Self.certainYears(events)
            #expect(now.isSuperset(of: certain), "\(certain) became \(now)")
            certain = now
        }
    }

    private static func certainYears(_ events: [HistoryEvent]) throws -> Set<Int> {
        Set(
            try #require(try report(events, asOf: "2020-12-31")["activity"]).list(at: "years").filter {
                $0.string(at: "state") == "active"
            }.compactMap { $0.integer(at: "year") })
    }

    // MARK: Taken back

    /// A publisher that takes back all that it stated leaves no trace in the content.
    @Test(arguments: Self.seeds) func aWithdrawnPublisherLeavesNoTrace(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let standing = try Self.history(&generator, from: Told.office, prefix: "s")
        let trial = try Self.history(&generator, from: "urn:trial", prefix: "t")
        let withdrawals = try trial.enumerated().map { position, event in
            try Told.withdrawn(
                "w\(position)", event.ref, area: event.type.text.contains("indicators") ? "indicators" : "programs",
                from: "urn:trial", at: "2021-01-01T00:00:00Z")
        }
        let without = try document(of: "p", asOf: "2020-12-31", standing)
        let with = try document(
            of: "p", asOf: "2020-12-31", (standing + trial + withdrawals).shuffled(using: &generator))
        #expect(with.bytes == without.bytes)
    }

    // MARK: As of a day

    /// The report of a day knows nothing of what certainly begins later, and of what lasts over it that it is under way.
    @Test(arguments: Self.seeds) func aReportOfADayJudgesNothingThatComesLater(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let events = try Self.history(&generator, from: Told.office, prefix: "s")
        let day = try #require(CalendarDate("201\(generator.below(10))-0\(1 + generator.below(9))-15"))
        let content = try report(events, asOf: day.description)
        for activity in content.list(at: "activities") {
            let state = activity.string(at: "state") ?? ""
            let start = activity.string(at: "start").flatMap { CoarseDate($0) }
            let end = activity.string(at: "end").flatMap { CoarseDate($0) }
            if ["done", "in_progress"].contains(state) {
                #expect(start?.beginsAfter(day) != true, "\(activity.text) as of \(day)")
            }
            if state == "done" { #expect(end?.isOnOrBefore(day) != .no, "\(activity.text) as of \(day)") }
            if let start, let end, start.isOnOrBefore(day) == .yes, end.isOnOrBefore(day) == .no {
                #expect(state == "in_progress", "\(activity.text) as of \(day)")
            }
        }
        for row in content.list(at: "indicators").flatMap({ $0.list(at: "rows") }) {
            let start = row["period"]?["start"]?.string.flatMap { CalendarDate($0) }
            #expect(start.map { $0 <= day } != false, "\(row.text) as of \(day)")
        }
        for agreement in content.list(at: "agreements") {
            let signed = agreement.string(at: "signed").flatMap { CoarseDate($0) }
            #expect(signed?.beginsAfter(day) != true, "\(agreement.text) as of \(day)")
        }
        for year in content["activity"]?.list(at: "years") ?? [] {
            let number = year.integer(at: "year") ?? 0
            #expect(number <= day.year)
            if number == day.year {
                #expect(["active", "perhaps", "not_over"].contains(year.string(at: "state") ?? ""), "as of \(day)")
            }
        }
        // Adding what certainly begins later changes nothing but the list of what was looked at.
        let later = try [
            Told.done("later", activity: "later", start: "2031-01-01", end: "2031-02-01"),
            Told.agreement("later-m", code: "later", signed: "2031-01-01"),
            Told.observation("later-o", of: "i", "2031", value: "5"),
        ]
        var more = try report(events + later, asOf: day.description).members
        var less = content.members
        #expect(more["not_used"]?.elements.count == (less["not_used"]?.elements.count ?? 0) + later.count)
        (more["not_used"], less["not_used"]) = (nil, nil)
        #expect(JSONValue.object(more).text == JSONValue.object(less).text)
    }

    /// A partnership with agreements, activities, an indicator and its figures.
    private static func history(
        _ generator: inout Seeded, from source: String, prefix: String
    ) throws -> [HistoryEvent] {
        func year() -> Int { 2010 + generator.below(10) }
        var events = [
            try Told.event(
                "programs.partnership.registered", #"{"partnership":"p","name":{"en":"P"},"cities":["a","b"]}"#,
                id: "\(prefix)-p", from: source),
            try Told.event(
                "indicators.indicator.defined",
                #"{"indicator":"i","title":{"en":"I"},"measure":"1","level":"1","about":[{"kind":"partnership","code":"p"}]}"#,
                id: "\(prefix)-i", from: source),
        ]
        for number in 0..<2 {
            let begins = year()
            events.append(
                try Told.agreement(
                    "\(prefix)-m\(number)", code: "\(prefix)m\(number)", signed: "\(begins)-02-0\(1 + number)",
                    expires: generator.chance(1, in: 2) ? "\(begins + 3)-12-31" : nil, from: source))
        }
        for number in 0..<5 {
            let begins = year()
            let start = generator.pick(["\(begins)-03-01", "\(begins)-03", "\(begins)"])
            let end = "\(begins + generator.below(4))-0\(4 + generator.below(5))-20"
            events.append(
                try Told.done(
                    "\(prefix)-d\(number)", activity: "\(prefix)a\(number)",
                    start: generator.chance(2, in: 3) ? start : nil, end: end, from: source))
        }
        for number in 0..<4 {
            events.append(
                try Told.observation(
                    "\(prefix)-o\(number)", of: "i", "\(year())", value: "\(generator.below(9))", from: source))
            events.append(
                try Told.target(
                    "\(prefix)-t\(number)", of: "i", "\(year())", value: "\(generator.below(9))", from: source))
        }
        return events
    }
}
