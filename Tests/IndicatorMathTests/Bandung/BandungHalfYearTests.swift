internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The total of 1,052,944,970,945 to the middle of 2019, which three publications state with three days.
struct BandungHalfYearTests {
    private static let figure = "1052944970945"

    /// They state one observation, so that their days are rivals of one field, and none is lost.
    @Test func theThreeDaysAreKeptAsRivals() throws {
        let facts = try BandungFacts.all().filter { $0.data.contains(#""observation":"bandung.tax.total.2019-mid""#) }
        #expect(facts.count == 3)
        let observations: [Folded<Observation>] = try SeriesFacts(facts).folded().compactMap { $0.of() }
        let step = try #require(observations.first?.steps.first)
        #expect(observations.count == 1)
        #expect(observations.first?.steps.count == 1)
        #expect(step.events.count == 3)
        #expect(Set(step.events.map(\.ref.source)).count == 3)
        let stated = step.events.compactMap { $0.data[Observation.fields.asOf]?.text }
        #expect(stated.sorted() == ["2019-06", "2019-06-30", "2019-07"])
        // The month of June contains its last day, which is more exact; July contradicts it.
        let days = try #require(step.claims(\.asOf))
        #expect(days.believed.value.text == "2019-06-30")
        #expect(days.rivals.map(\.value.text) == ["2019-07"])
        #expect(step.claims(\.value)?.rivals.isEmpty != false)
    }

    /// The series uses one of them, and the figure is one cell, so that no rule compares it with itself.
    @Test func theSeriesHasOneRow() throws {
        let series = try BandungFacts.series("tax.total")
        let rows = series.rows.filter { $0.row.actual?.value.shown == Self.figure }
        #expect(rows.map { $0.row.asOf?.text } == ["2019-06-30"])
        #expect(rows.first?.row.target?.value.shown == "2436311729898")
        #expect(rows.first?.row.statedRealisation?.written == "43.22")
        #expect(rows.first?.row.isToDate == true)
        #expect(!series.rules.contains("Q10"))
    }

    /// Under three codes the same statements are three cells, and the rule for days to date finds them.
    @Test func underThreeCodesTheDaysAreFlagged() throws {
        var count = 0
        let facts = try BandungFacts.all().map { fact -> StatedFact in
            let own = #""observation":"bandung.tax.total.2019-mid""#
            guard fact.data.contains(own) else { return fact }
            count += 1
            var other = StatedFact(
                fact.type, fact.data.replacing(own, with: #""observation":"mid-\#(count)""#), "mid-\(count)")
            other.time = fact.time
            other.source = fact.source
            return other
        }
        #expect(count == 3)
        let series = try SeriesFacts(facts).series("bandung.tax.total", asOf: "2022-12-31")
        let rows = series.rows.filter { $0.row.actual?.value.shown == Self.figure }
        #expect(rows.compactMap { $0.row.asOf?.text }.sorted() == ["2019-06", "2019-06-30", "2019-07"])
        let flag = try #require(series.flags.first { $0.rule == .asOfDay })
        #expect(flag.flag.slots == [Self.figure, "2019-06, 2019-06-30, 2019-07"])
        #expect(flag.events.count == 3)
    }
}
