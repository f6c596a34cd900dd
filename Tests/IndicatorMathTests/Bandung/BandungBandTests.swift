internal import Foundation
internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The bands of Bandung's figures.
struct BandungBandTests {
    /// The sources call 3,98 "sangat baik", 4,59 and 4,66 "memuaskan".
    @Test func theIndexOfElectronicGovernment() throws {
        let series = try BandungFacts.series("spbe", asOf: "2026-12-31")
        let shown = try series.whole.map { row in
            let value = try #require(row.row.actual?.value.point)
            let figure = DisplayedFigure(value, places: 2, table: .spbe)
            return "\(row.row.period.start?.parts.year ?? 0) \(figure.text) \(figure.band?.code ?? "none")"
        }
        #expect(
            shown == ["2022 3.60 very_good", "2023 3.98 very_good", "2024 4.59 satisfactory", "2025 4.66 satisfactory"])
        #expect(BandTable.spbe.band(of: 3.98)?.label.id == "Sangat baik")
        #expect(BandTable.spbe.band(of: 4.66)?.label.id == "Memuaskan")
        #expect(series.values == ["3.6", "3.98", "4.59", "4.66"])
    }

    /// A share to date has no band, in whichever way it is stated.
    @Test func aShareToDateHasNone() throws {
        let table = try SeriesFacts(BandungFacts.all()).table(asOf: "2026-12-31")
        var (shares, bands) = (0, 0)
        for (code, _) in table.all {
            for row in table.rows(of: code) {
                let realisations = [row.realisation, row.statedRealisation].compactMap(\.self)
                if row.isToDate {
                    shares += realisations.count
                    #expect(realisations.allSatisfy { $0.band == nil }, "\(code) \(row.period.json.text)")
                } else {
                    bands += realisations.count { $0.band != nil }
                }
            }
        }
        #expect(shares > 20)
        #expect(bands > 10)
    }

    /// The half-year of 2018 is a share of the target of its year.
    @Test func aHalfYearIsAShareOfItsYear() throws {
        let row = try #require(
            try BandungFacts.series("tax.total").rows.first { $0.row.period.type == .halfYear }?.row)
        #expect(row.isToDate)
        #expect(row.realisation?.rounded.shown == "34.6")
        #expect(row.realisation?.band == nil)
        #expect(row.comparison.isReached == nil)
    }
}
