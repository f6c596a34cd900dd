internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The rule of rounding: the printed digits, looked up in the printed table, give the printed band.
struct DisplayedFigureTests {
    @Test(arguments: [
        ("89.96", 1, "89.96", "fairly_effective"), ("89.96", 0, "89.96", "fairly_effective"),
        ("89.5", 0, "89.5", "fairly_effective"), ("89.4", 0, "89", "fairly_effective"), ("90", 1, "90.0", "effective"),
        ("89.949", 1, "89.9", "fairly_effective"), ("100.04", 1, "100.04", "very_effective"),
        ("100.0000001", 0, "100.0000001", "very_effective"), ("100", 0, "100", "effective"),
        ("59.995", 2, "59.995", "ineffective"), ("-0.04", 1, "0.0", "ineffective"),
    ]) func aRealisation(_ value: String, _ places: Int, _ text: String, _ band: String) throws {
        let figure = DisplayedFigure(try exactly(value), places: places, table: .realisation)
        #expect(figure.text == text)
        #expect(figure.band?.code == band)
    }

    /// The source of these bands rounds to two places, so no third place is printed.
    @Test(arguments: [
        ("88.305", 2, "88.31", "a"), ("88.305", 3, "88.31", "a"), ("88.304999", 3, "88.30", "b"),
        ("88.305", 1, "88.31", "a"), ("88.305", 0, "88.31", "a"), ("88.3049", 0, "88", "b"), ("76.6", 0, "76.6", "c"),
        ("91.4750957854406", 2, "91.48", "a"), ("90.56034482758622", 1, "90.6", "a"), ("24.996", 0, "25", "d"),
    ]) func aSatisfactionIndex(_ value: String, _ places: Int, _ text: String, _ band: String) throws {
        let figure = DisplayedFigure(try exactly(value), places: places, table: .ikm)
        #expect(figure.text == text)
        #expect(figure.band?.code == band)
    }

    /// A share just above the table must not be printed as a number with a band, nor the reverse.
    @Test func outsideTheTable() throws {
        let above = DisplayedFigure(try exactly("100.004"), places: 2, table: .contribution)
        #expect(above.text == "100.004")
        #expect(above.band == nil)
        let below = DisplayedFigure(try exactly("-0.0004"), places: 2, table: .contribution)
        #expect(below.text == "-0.0004")
    }

    @Test func withoutBandsTheFigureIsOnlyRounded() throws {
        let value = try exactly("89.96")
        #expect(DisplayedFigure(value, places: 1).text == "90.0")
        #expect(DisplayedFigure(value, places: -3).text == "90")
        #expect(DisplayedFigure(try exactly("2.5"), places: 0).text == "3")
        #expect(DisplayedFigure(try exactly("-2.5"), places: 0).text == "-3")
        #expect(DisplayedFigure(2 / 3, places: 90).places == 38)
    }

    /// Every boundary ± small amounts, at every number of places.
    @Test(arguments: BandTable.builtIn) func nearEveryBoundary(_ table: BandTable) throws {
        for boundary in table.boundaries {
            for amount in Self.amounts {
                for value in [boundary + amount, boundary - amount] {
                    for places in [0, 1, 2, 3, 5] { try Self.check(value, places, table) }
                }
            }
        }
    }

    /// Quotients of whole numbers, whose digits do not end.
    @Test(arguments: BandTable.builtIn) func quotients(_ table: BandTable) throws {
        let (least, greatest) = try #require(
            table.boundaries.first.flatMap { a in table.boundaries.last.map { (a, $0) } })
        let width = max(greatest - least, 1)
        for numerator in stride(from: -20, through: 420, by: 3) {
            for denominator in [3, 7, 400, 997] {
                let value = least + width * Decimal(numerator) / Decimal(denominator)
                for places in [0, 1, 2, 4] { try Self.check(value, places, table) }
            }
        }
    }

    /// Zero, and one or three digits in each of several decimal places.
    static let amounts: [Decimal] =
        [0]
        + [0, 1, 2, 3, 4, 6, 9, 13, 18, 24].flatMap { place in
            [1, 4, 5, 9, 333, 499, 501, 999].map { Decimal(sign: .plus, exponent: -place - 2, significand: $0) }
        }

    private static func check(_ value: Decimal, _ asked: Int, _ table: BandTable) throws {
        let figure = DisplayedFigure(value, places: asked, table: table)
        let printed = try exactly(figure.text)
        // A reader looks up the printed digits without rounding them.
        let found = table.bands.first { $0.interval.contains(printed) }
        #expect(found?.code == figure.band?.code, "\(value) to \(asked) in \(table.code) is printed \(figure.text)")
        #expect(figure.band == table.band(of: value))
        #expect(figure.text == value.fixed(places: figure.places))
        let least = min(asked, table.roundedPlaces ?? asked)
        #expect(figure.places >= least)
        #expect(figure.places <= max(least, table.roundedPlaces ?? .max))
        // Fewer places would give another band.
        for places in least..<max(figure.places, least) {
            let shorter = try exactly(value.fixed(places: places))
            let band = table.bands.first { $0.interval.contains(shorter) }
            #expect(band?.code != figure.band?.code, "\(value) could be printed \(shorter)")
        }
    }
}
