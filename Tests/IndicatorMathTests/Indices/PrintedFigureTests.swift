internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

struct PrintedFigureTests {
    @Test(arguments: [
        ("26", DecimalMark.comma, PrintedScale.billion, "26000000000", "500000000"),
        ("62,67", .comma, .one, "62.67", "0.005"), ("2,7", .comma, .trillion, "2700000000000", "50000000000"),
        ("1.052.944.970.945", .comma, .one, "1052944970945", "0.5"), ("1,052.5", .point, .one, "1052.5", "0.05"),
        ("797,112", .comma, .billion, "797112000000", "500000"), ("-3,50", .comma, .one, "-3.5", "0.005"),
        ("−3", .comma, .one, "-3", "0.5"), ("1052944", .point, .one, "1052944", "0.5"),
    ]) func digitsAndTheirInterval(
        _ digits: String, _ mark: DecimalMark, _ scale: PrintedScale, _ value: String, _ half: String
    ) throws {
        let figure = try #require(PrintedFigure(digits, mark: mark, scale: scale))
        #expect(figure.value == (try exactly(value)))
        #expect(figure.halfUnit == (try exactly(half)))
        #expect(figure.least == figure.value - figure.halfUnit)
        #expect(figure.greatest == figure.value + figure.halfUnit)
    }

    @Test(arguments: [
        "", "-", ",5", "5,", "1,2,3", "1.05", "1.0522", "10522.000", "1..000", "1. 72", "Rp5", "٣", "5\u{301}", "1e3",
        "--5", "1.000,0.0", "0,123456789012345678901234567890123456789", "NaN",
        "0," + String(repeating: "0", count: 41), "0," + String(repeating: "0", count: 126),
    ]) func otherTextsAreNotRead(_ digits: String) {
        #expect(PrintedFigure(digits, mark: .comma) == nil)
    }

    @Test(arguments: [
        ("Jutaan", PrintedScale.million), ("milyar", .billion), ("Miliar", .billion), ("trilyun", .trillion),
        ("triliun", .trillion), ("ribu", .thousand), ("억", .hundredMillion), ("만", .tenThousand), ("조", .trillion),
        ("", .one),
    ]) func words(_ word: String, _ scale: PrintedScale) { #expect(PrintedScale(word: word) == scale) }

    @Test func anUnknownWordIsNoScale() { #expect(PrintedScale(word: "milya") == nil) }
}
