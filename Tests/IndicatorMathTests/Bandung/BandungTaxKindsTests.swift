internal import Foundation
internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The nine kinds of tax of 2017, beside the total that is printed rounded to 2,175 trilyun.
struct BandungTaxKindsTests {
    private static func year() throws -> SeriesRow { try BandungFacts.series("tax.total").row("2017") }

    @Test func theSumIsShownBesideTheRoundedTotal() throws {
        let row = try Self.year()
        #expect(row.row.actual?.value.shown == "2175000000000")
        #expect(row.row.actual?.isDerived == false)
        #expect(row.row.actual?.events.map(\.id) == ["observation-bandung.tax.total.2017"])
        let sum = try #require(row.sumOfParts)
        #expect(sum.value.shown == "2174524000000")
        #expect(
            sum.parts.map { "\($0.indicator.text.dropFirst("bandung.tax.".count)) \($0.value.shown)" } == [
                "pbb 542700000000", "bphtb 695700000000", "hotel 295300000000", "restoran 278730000000",
                "hiburan 85094000000", "reklame 12800000000", "penerangan_jalan 193000000000", "parkir 40700000000",
                "air_tanah 30500000000",
            ])
        // Each part names the correction that moved it from 2016 to 2017.
        #expect(sum.events.count == 9)
        #expect(sum.events.allSatisfy { $0.id.hasPrefix("correction-bandung.tax.") })
    }

    /// The parts are less than the total, within its rounding.
    @Test func roundingIsNoError() throws {
        let rules = try BandungFacts.series("tax.total").rules
        #expect(!rules.contains("Q05"))
        #expect(!rules.contains("Q06"))
        #expect(try Self.year().flags.isEmpty)
    }

    @Test func theShareOfEachKindHasABand() throws {
        let shown = try Self.year().contributions.map { contribution in
            let share = try #require(contribution.share.displayed(places: 2, table: .contribution))
            let name = contribution.indicator.text.dropFirst("bandung.tax.".count)
            return "\(name) \(share.text) \(share.band?.code ?? "none")"
        }
        #expect(
            shown == [
                "pbb 24.95 medium", "bphtb 31.99 fair", "hotel 13.58 low", "restoran 12.82 low",
                "hiburan 3.91 very_low", "reklame 0.59 very_low", "penerangan_jalan 8.87 very_low",
                "parkir 1.87 very_low", "air_tanah 1.40 very_low",
            ])
    }

    /// The target of 2017 follows from those of the kinds.
    @Test func theRealisationOfTheTotal() throws {
        let row = try Self.year().row
        #expect(row.target?.value.shown == "2400000000000")
        #expect(row.target?.isDerived == true)
        #expect(row.realisation?.percent == Decimal(string: "90.625"))
        #expect(row.realisation?.rounded.shown == "90.6")
        #expect(row.realisation?.band == .effective)
    }

    /// Without the correction of a kind its figure is one of 2016, and the sum of 2017 is not complete.
    @Test func withoutACorrectionThereIsNoSum() throws {
        let series = try BandungFacts.series("tax.total", without: "correction-bandung.tax.parkir.2017")
        let row = try series.row("2017")
        #expect(row.sumOfParts == nil)
        #expect(row.contributions.count == 8)
        #expect(row.row.actual?.value.shown == "2175000000000")
    }
}
