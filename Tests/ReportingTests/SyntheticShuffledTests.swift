import Chance
import JSON
import ReportingDomain
import Shared
import Testing

/// A report is a function of the set of events: for random histories, the order of arrival does not matter.
@Suite(.timeLimit(.minutes(15))) struct SyntheticShuffledTests {
    private let sources = ["urn:a", "urn:b", "urn:c"]

    private func date(_ random: inout Seeded) -> String {
        let year = 2014 + random.below(7)
        let month = 1 + random.below(12)
        let day = "\(year)-\(month < 10 ? "0" : "")\(month)"
        return random.pick([
            "\(year)", day, "\(day)-15", "[..\(day)]", "\(year)/\(year + 1)", "XXXX",
        ])
    }

    private func history(_ random: inout Seeded) throws -> [HistoryEvent] {
        var events = [
            try Stated.partnership(),
            try Stated.indicator("part-a"), try Stated.indicator("part-b"),
            try Stated.indicator("whole", sumOf: ["part-a", "part-b"]),
            try Stated.indicator("output", level: "1", about: ("component", "f")),
        ]
        for number in 0..<(5 + random.below(30)) {
            let id = "\(number)"
            let source = random.pick(sources)
            let time = "2020-01-0\(1 + random.below(4))T00:00:00Z"
            let year = "\(2014 + random.below(7))"
            let activity = random.pick(["a", "b", "c"])
            let components = random.pick([[], ["f"], ["g"], ["f", "g"]])
            let known = random.pick(events)
            switch random.below(14) {
            case 0, 1:
                events.append(
                    try Stated.agreement(
                        id, code: random.pick(["loi", "mou"]), kind: random.pick(["loi", "mou"]), signed: date(&random),
                        effective: random.pick([nil, "2015", "2016-05"]),
                        expires: random.pick([nil, "2018", "2019-06-30"]),
                        components: random.pick([["f"], ["f", "g<f"], ["g", "f<g"]]), from: source, at: time))
            case 2:
                events.append(
                    try Stated.planned(
                        id, activity: activity, start: date(&random), components: components, from: source, at: time))
            case 3, 4:
                events.append(
                    try Stated.done(
                        id, activity: activity, end: date(&random), components: components, from: source, at: time,
                        admitted: !random.chance(1, in: 6)))
            case 5:
                events.append(
                    try Stated.cancelled(
                        id, activity: activity, on: random.chance(1, in: 2) ? date(&random) : nil, from: source,
                        at: time))
            case 6, 7, 8:
                let value = random.pick(["10", "20", "{\"about\":15}", "{\"at_least\":5}"])
                events.append(
                    try Stated.observation(
                        id, code: random.pick(["o1", "o2", "o3", id]),
                        of: random.pick(["part-a", "part-b", "whole", "output"]),
                        random.pick([year, "\(year)-H1", "\(year) to \(year)-06-30", "\(year) to \(year)-06"]),
                        value: value,
                        realisation: random.pick([nil, "90.5"]), state: random.pick(["approved", "approved", "draft"]),
                        from: source, at: time, correcting: random.pick([nil, nil, "Misread."])))
            case 9:
                events.append(
                    try Stated.target(
                        id, of: random.pick(["part-a", "part-b", "whole"]), year,
                        value: random.pick(["100", "{\"about\":90}"]),
                        status: random.pick([nil, "original", "revised"]),
                        setOn: random.chance(1, in: 2) ? date(&random) : nil,
                        from: source, at: time))
            case 10: events.append(try Stated.withdrawn(id, known.ref, from: source, at: time))
            case 11: events.append(try Stated.ranked(id, source, 1 + random.below(3)))
            default:
                let thing = known.data.entity
                let canBeDisputed = thing.kind != .event && thing.kind != .source
                events.append(
                    try Stated.preferred(
                        id, known.ref,
                        about: canBeDisputed ? (thing.kind.rawValue, thing.code) : ("activity", activity),
                        field: random.pick([nil, "end", "value", "signed"]), at: time))
            }
        }
        return events
    }

    @Test func anyArrivalGivesTheSameBytes() throws {
        let code = try #require(Code("p"))
        var seen: Set<String> = []
        var (disputed, withdrawn, notApplied) = (0, 0, 0)
        for seed in 0..<150 as Range<UInt64> {
            var random = Seeded(seed)
            let events = try history(&random)
            let history = PartnershipHistory(code, events: events)
            let expected = try document(history, asOf: "2020-06-30")
            seen.insert(expected.report.activity.dormancy.class.rawValue)
            disputed += expected.report.disputed.count
            withdrawn += expected.report.withdrawn.count
            notApplied += expected.report.notApplied.count
            for _ in 0..<3 {
                let stated = (events + events.filter { _ in random.chance(1, in: 2) }).shuffled(using: &random)
                let shuffled = PartnershipHistory(code, events: stated)
                #expect(try document(shuffled, asOf: "2020-06-30").bytes == expected.bytes, "seed \(seed)")
                #expect(shuffled.factsDigest == history.factsDigest, "seed \(seed)")
            }
        }
        // The histories must cover many cases, or the comparison proves little.
        #expect(seen.isSuperset(of: ["active", "dormant", "long_dormant", "never_started", "undetermined"]))
        #expect(disputed > 100)
        #expect(withdrawn > 50)
        #expect(notApplied > 20)
    }
}
