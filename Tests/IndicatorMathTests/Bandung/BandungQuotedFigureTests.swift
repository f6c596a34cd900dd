internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Figures that newspapers of Bandung print and that cannot be right. A flag changes none of them.
struct BandungQuotedFigureTests {
    /// 215 of 937 thousand million are between 22.88 and 23.01 percent, 26 of 43 at most 62.3529: not 30.97 and 62.67.
    @Test(arguments: [
        (
            "tax.bphtb", "2021", "2021-06-17", ["215 billion", "937 billion", "30,97", "22.8800", "23.0112"],
            ["observation-bandung.tax.bphtb.2021-06-17", "target-bandung.tax.bphtb.2021"]
        ),
        (
            "tax.parkir", "2019", "2019-07", ["26 billion", "43 billion", "62,67", "58.6207", "62.3529"],
            ["observation-bandung.tax.parkir.2019-07", "target-bandung.tax.parkir.2019"]
        ),
    ]) func aPercentageThatNoRoundingGives(
        _ name: String, _ year: String, _ day: String, _ slots: [String], _ events: [String]
    ) throws {
        let series = try BandungFacts.series(name)
        #expect(series.rules == ["Q01"])
        let flag = try #require(series.flags.first)
        #expect(flag.flag.slots == slots)
        #expect(flag.events.map(\.id) == events)
        let row = try series.row(year, to: day)
        #expect(row.flags.map(\.rule) == [.percentageOfParts])
        // Amount, target and percentage stay as printed; a share to date has no band.
        #expect(row.row.actual?.value.shown == "\(slots[0].prefix { $0 != " " })000000000")
        #expect(row.row.target?.value.shown == "\(slots[1].prefix { $0 != " " })000000000")
        #expect(row.row.statedRealisation?.percent.description == slots[2].replacing(",", with: "."))
        #expect(row.row.statedRealisation?.band == nil)
    }

    /// The indicators with flags, and nothing else: 5.4 of 90 are not 6.10 percent. 496 of 630 are about 78
    /// percent: the source itself says "about". 213 thousand million to July 2019 are more than 212 for the whole year.
    @Test func whatIsFlagged() throws {
        let table = try SeriesFacts(BandungFacts.all()).table(asOf: "2026-12-31")
        let flagged = table.all.compactMap { table.series(of: $0.code) }.filter { !$0.rules.isEmpty }
        #expect(
            flagged.map { "\($0.code.text.dropFirst("bandung.tax.".count)) \($0.rules.joined(separator: " "))" } == [
                "bphtb Q01", "hiburan Q01", "parkir Q01", "restoran Q02 Q02 Q12",
            ])
    }

    @Test func jutaanAfterTheCorrectionToThousandMillions() throws {
        let series = try BandungFacts.series("tax.restoran")
        let row = try series.row("2019", to: "2019-07")
        #expect(row.row.actual?.value.shown == "213000000000")
        #expect(row.row.actual?.value.isExact == false)
        let flag = try #require(series.flags.first { $0.flag.slots.first == "213 million" })
        #expect(flag.rule == .unitSlip)
        #expect(flag.flag.slots == ["213 million", "213000000000", "1000"])
        #expect(flag.events.map(\.id) == ["correction-bandung.tax.restoran.2019-07"])
        // What was printed and read at first is kept.
        let correction = try #require(series.corrections.first { $0.event.ref == flag.events.first })
        #expect(correction.shown == ["observed 2019-01-01 213000000 > 213000000000"])
        #expect(correction.code == .sourceError)
    }

    /// Before it, 213 million stand beside a target of 320 thousand million that is printed as 320 million.
    @Test func jutaanBeforeTheCorrection() throws {
        let series = try BandungFacts.series("tax.restoran", without: "correction-bandung.tax.restoran.2019-07")
        let row = try series.row("2019", to: "2019-07")
        #expect(row.row.actual?.value.shown == "213000000")
        #expect(row.row.target?.value.shown == "320000000000")
        #expect(series.rules.contains("Q02"))
        #expect(row.flags.map(\.rule).contains(.unitSlip))
    }
}
