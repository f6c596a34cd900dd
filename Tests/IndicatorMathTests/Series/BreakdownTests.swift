internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Parts of a dimension beside their total, which is a fact of its own.
struct BreakdownTests {
    private static func dimension(_ name: String, _ coverage: String) -> String {
        #""dimensions":[{"dimension":"\#(name)","coverage":"\#(coverage)"}]"#
    }

    /// Observations of parts, of the whole where it has no name.
    private static func figures(
        _ code: String, by dimension: String = "sex", _ figures: KeyValuePairs<String, String>, _ more: String = ""
    ) -> [StatedFact] {
        figures.map { part, value in
            let breakdown = part.isEmpty ? "" : #""dimensions":{"\#(dimension)":"\#(part)"}"#
            let members = [breakdown, more].filter { !$0.isEmpty }.joined(separator: ",")
            return .observation("\(code)-\(part.isEmpty ? "all" : part)", "2016", value, of: code, members)
        }
    }

    /// Four components of which two state the sex, one nothing, and one groups that overlap.
    private static let components: [StatedFact] =
        [
            .indicator("a", Self.dimension("sex", "complete")), .indicator("b"),
            .indicator("c", Self.dimension("sex", "complete")),
            .indicator("d", Self.dimension("interest", "overlapping")),
            .indicator("all", #""sum_of":["a","b","c","d"]"#),
        ] + Self.figures("a", ["": "42", "f": "20", "m": "22"]) + Self.figures("b", ["": "714"])
        + Self.figures("c", ["": "10", "f": "6", "m": "5"])
        + Self.figures("d", by: "interest", ["": "30", "craft": "18", "music": "17"])

    private static func breakdowns(_ facts: [StatedFact], _ code: String = "i") throws -> [Breakdown] {
        try SeriesFacts(facts).series(code).breakdowns
    }

    private static func parts(_ breakdown: Breakdown) -> [String] {
        breakdown.parts.map { "\($0.name) \($0.value.shown)" }
    }

    @Test func nothingIsLeftOutOfTheTotal() throws {
        let series = try SeriesFacts(Self.components).series("all")
        #expect(series.values == ["796"])
        let sex = try #require(series.breakdowns.first { $0.dimension == "sex" })
        #expect(sex.total.shown == "796")
        #expect(Self.parts(sex) == ["f 26", "m 27"])
        #expect(sex.notStated.map { "\($0.indicator) \($0.value)" } == ["b 714", "d 30"])
        #expect(sex.notStated.map(\.hasNoParts) == [true, true])
        #expect(sex.notStatedTotal == 744)
        #expect(sex.excess == 1)
        #expect(sex.coverage == .complete)
        #expect(sex.differences.map { "\($0.indicator) \($0.parts) \($0.total)" } == ["c 11 10"])
        #expect(
            sex.differences.first?.wording.en == "c: the parts add up to 11, and the total is 10; the total counts.")
    }

    @Test func aPartNamesItsEvents() throws {
        let sex = try #require(try Self.breakdowns(Self.components, "all").first { $0.dimension == "sex" })
        #expect(sex.parts.map { $0.events.map(\.id) } == [["a-f", "c-f"], ["a-m", "c-m"]])
    }

    @Test func overlappingPartsWarnOfNothing() throws {
        let all = try Self.breakdowns(Self.components, "all")
        #expect(all.map(\.dimension) == ["interest", "sex"])
        let interest = try #require(all.first)
        #expect(Self.parts(interest) == ["craft 18", "music 17"])
        #expect(interest.total.shown == "796")
        #expect(interest.notStated.map(\.indicator.text) == ["a", "b", "c"])
        #expect(interest.notStatedTotal == 766)
        #expect(interest.differences.isEmpty)
        #expect(interest.excess == nil)
        let own = try #require(try Self.breakdowns(Self.components, "d").first)
        #expect(own.coverage == .overlapping)
        #expect(own.total.shown == "30")
        #expect(own.notStated.isEmpty)
        #expect(own.differences.isEmpty)
        #expect(own.excess == nil)
    }

    @Test(arguments: [("a", 0, 0), ("c", 1, 1)]) func eachComponentAlone(
        _ code: String, _ excess: Int, _ differences: Int
    ) throws {
        let own = try #require(try Self.breakdowns(Self.components, code).first)
        #expect(own.excess == Decimal(excess))
        #expect(own.notStated.isEmpty)
        #expect(own.differences.count == differences)
        #expect(try Self.breakdowns(Self.components, "b").isEmpty)
    }

    /// The coverage, the greatest part beside a part of 4, cases that are not stated, and whether there is a warning.
    @Test(arguments: [
        ("complete", "6", 0, false), ("complete", "5", 1, true), ("complete", "7", 0, true), ("partial", "5", 1, false),
        ("partial", "6", 0, false), ("partial", "7", 0, true), ("", "5", 1, false), ("", "7", 0, true),
        ("overlapping", "5", 0, false), ("overlapping", "9", 0, false),
    ]) func aTotalOfTen(_ coverage: String, _ part: String, _ notStated: Int, _ isWarning: Bool) throws {
        let declared = coverage.isEmpty ? "" : Self.dimension("sex", coverage)
        let breakdowns = try Self.breakdowns(
            [.indicator("i", declared)] + Self.figures("i", ["": "10", "f": "4", "m": part]))
        let sex = try #require(breakdowns.first)
        #expect(breakdowns.count == 1)
        #expect(sex.coverage == DimensionCoverage(rawValue: coverage))
        #expect(sex.total.shown == "10")
        #expect(sex.notStatedTotal == Decimal(notStated))
        #expect(sex.notStated.allSatisfy { !$0.hasNoParts })
        #expect(sex.differences.isEmpty == !isWarning)
    }

    @Test func withoutATotalThePartsAreShown() throws {
        let facts = [.indicator("i", Self.dimension("sex", "complete"))] + Self.figures("i", ["f": "6", "m": "5"])
        for more in [[], [StatedFact.target("t", "2016", "20")]] {
            let sex = try #require(try Self.breakdowns(facts + more).first, "\(more.count) targets")
            #expect(Self.parts(sex) == ["f 6", "m 5"])
            #expect(sex.total == .notDefined(.valueMissing))
            #expect(sex.excess == nil)
            #expect(sex.differences.isEmpty)
        }
    }

    @Test func aTotalThatIsABound() throws {
        let facts =
            [.indicator("i", Self.dimension("sex", "complete"))]
            + Self.figures("i", ["": #"{"at_least":10}"#, "f": "6", "m": "5"])
        let sex = try #require(try Self.breakdowns(facts).first)
        #expect(sex.total == .notDefined(.notOneNumber))
        #expect(Self.parts(sex) == ["f 6", "m 5"])
        #expect(sex.excess == nil)
    }

    @Test func anUndecidedPart() throws {
        let rival = StatedFact.observation("rival", "2016", "9", #""dimensions":{"sex":"f"}"#)
        let facts =
            [.indicator("i", Self.dimension("sex", "complete"))] + Self.figures("i", ["": "10", "f": "6", "m": "5"])
            + [rival.from("https://example.org/other")]
        let sex = try #require(try Self.breakdowns(facts).first)
        #expect(Self.parts(sex) == ["f undecided", "m 5"])
        #expect(sex.parts.first?.events.count == 2)
        #expect(sex.total.shown == "10")
        #expect(sex.excess == nil)
        #expect(sex.differences.isEmpty)
        #expect(sex.notStated.isEmpty)
    }

    @Test func anUndecidedTotal() throws {
        let rival = StatedFact.observation("rival", "2016", "12").from("https://example.org/other")
        let facts = [.indicator("i")] + Self.figures("i", ["": "10", "f": "6", "m": "5"]) + [rival]
        let sex = try #require(try Self.breakdowns(facts).first)
        #expect(sex.total == .notDefined(.undecided))
        #expect(Self.parts(sex) == ["f 6", "m 5"])
        #expect(sex.differences.isEmpty)
    }

    /// Each of three figures in whole tens can be 5 away from its exact value.
    @Test(arguments: [("65", true, false), ("66", true, true), ("51", false, true), ("50", false, false)])
    func roundingExplainsADifference(_ part: String, _ isRounded: Bool, _ isWarning: Bool) throws {
        let facts =
            [.indicator("i", Self.dimension("sex", "complete"))]
            + Self.figures("i", ["": "100", "f": "50", "m": part], isRounded ? #""precision":10"# : "")
        let sex = try #require(try Self.breakdowns(facts).first)
        #expect(sex.differences.isEmpty == !isWarning)
        #expect(sex.excess == (try exactly(part)) - 50)
        #expect(sex.total.shown == "100")
    }

    @Test func eachPeriodHasItsOwnBreakdown() throws {
        let later = StatedFact.observation("later", "2017", "8", #""dimensions":{"sex":"f"}"#)
        let facts =
            [.indicator("i", Self.dimension("sex", "partial"))] + Self.figures("i", ["": "10", "f": "4"])
            + [later, .observation("later-all", "2017", "9")]
        let breakdowns = try Self.breakdowns(facts)
        #expect(breakdowns.map(\.period) == (try ["2016", "2017"].map(FormulaSamples.period)))
        #expect(breakdowns.map(Self.parts) == [["f 4"], ["f 8"]])
        #expect(breakdowns.map(\.notStatedTotal) == [6, 1])
    }
}
