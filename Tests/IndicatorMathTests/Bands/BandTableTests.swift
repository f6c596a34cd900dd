internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

struct BandTableTests {
    @Test(arguments: BandTable.builtIn) func aBuiltInTableHasNoProblem(_ table: BandTable) {
        #expect(table.problem == nil)
        #expect(!table.source.citation.isEmpty)
        for band in table.bands {
            for text in [band.label.id, band.label.en, band.label.ko] { #expect(!text.isEmpty) }
        }
    }

    @Test func codesAreUnique() {
        #expect(Set(BandTable.builtIn.map(\.code)).count == BandTable.builtIn.count)
    }

    @Test(arguments: BandCases.all) func bothSidesOfEveryBoundary(_ example: BandCase) throws {
        #expect(example.table.band(of: try exactly(example.value))?.code == example.band, "\(example)")
    }

    /// The cases contain every boundary of every table, a value just below it and one just above it.
    @Test(arguments: BandTable.builtIn) func theCasesCoverEveryBoundary(_ table: BandTable) throws {
        let values = try BandCases.all.filter { $0.table == table }.map { try exactly($0.value) }
        let near = Decimal(sign: .plus, exponent: -2, significand: 1)
        for boundary in table.boundaries {
            #expect(values.contains(boundary), "\(table.code) \(boundary)")
            #expect(values.contains { $0 < boundary && boundary - $0 <= near }, "\(table.code) below \(boundary)")
            #expect(values.contains { $0 > boundary && $0 - boundary <= near }, "\(table.code) above \(boundary)")
        }
    }

    /// The codes of the table are the words of `Band`.
    @Test func realisationAgreesWithTheOlderBands() {
        for thousandths in -2000...120_000 where thousandths % 7 == 0 || thousandths % 10_000 < 2 {
            let percent = Decimal(sign: .plus, exponent: -3, significand: Decimal(thousandths))
            #expect(BandTable.realisation.band(of: percent)?.code == Band(percent: percent)?.rawValue)
        }
    }

    @Test func aValueThatIsNotANumberHasNoBand() {
        for table in BandTable.builtIn { #expect(table.band(of: .nan) == nil) }
    }

    @Test(arguments: BandTable.builtIn) func aTableIsReadAsItIsWritten(_ table: BandTable) throws {
        #expect(try BandTable(json: JSONDocument(table.json.text).root, at: "table") == table)
    }

    @Test func intervalsAreWrittenWithTheirEnds() {
        #expect(
            BandTable.realisation.bands.map(\.interval.text) == [
                "(−∞, 60)", "[60, 80)", "[80, 90)", "[90, 100]", "(100, ∞)",
            ])
    }
}
