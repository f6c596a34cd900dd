internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Figures as sources print them.
struct QuotedTextTests {
    /// A text, the unit that is printed beside it, its amounts and its percentages.
    @Test(arguments: [
        ("Rp1.052.944.970.945 (43,22%)", "", ["1052944970945"], ["43.22"]),
        ("Rp 2,6 triliun", "", ["2600000000000"], []), ("Rp.797,112 miliar", "", ["797112000000"], []),
        ("Rp2,175 trilyun", "", ["2175000000000"], []), ("1,234.5 million", "", ["1234500000"], []),
        ("3.5", "", ["3.5"], []), ("66,77 persen", "", [], ["66.77"]), ("35.9 billion", "", ["35900000000"], []),
        ("213 억", "", ["21300000000"], []), ("213억원", "", ["21300000000"], []),
        ("1.2조 원", "", ["1200000000000"], []),
        ("nihil", "", [], []), ("", "", [], []), ("Rp - miliar", "", [], []),
        ("Rp26 miliar dari Rp43 miliar (62,67 persen)", "", ["26000000000", "43000000000"], ["62.67"]),
        ("Rp215 miliar (30,97 persen)", "", ["215000000000"], ["30.97"]),
        ("Rp213 Jutaan", "", ["213000000"], []), ("500 ribu", "", ["500000"], []), ("5 만", "", ["50000"], []),
        // The unit beside the figure counts where the text has no word of its own.
        ("213", "", ["213"], []), ("213", "juta rupiah", ["213000000"], []),
        ("Rp213 miliar", "juta", ["213000000000"], []),
        ("30,97 persen", "miliar rupiah", [], ["30.97"]), ("213", "orang", ["213"], []),
        ("215 (30,97%)", "miliar rupiah", ["215000000000"], ["30.97"]),
        // Three digits after one mark are a group.
        ("1.234", "", ["1234"], []), ("1,234", "", ["1234"], []),
        ("12.5%", "", [], ["12.5"]), ("100 percent", "", [], ["100"]), ("50 퍼센트", "", [], ["50"]),
        // Punctuation after the number is none of its digits.
        ("Seluruhnya 215.", "", ["215"], []), ("40, 50", "", ["40", "50"], []),
        // Groups that do not have three digits are no number.
        ("1.23.456", "", [], []),
    ]) func numbers(_ text: String, _ unit: String, _ amounts: [String], _ percentages: [String]) {
        let quoted = QuotedText(text, unit: unit.isEmpty ? nil : unit)
        #expect(quoted.amounts.map(\.value.description) == amounts)
        #expect(quoted.percentages.map(\.value.description) == percentages)
    }

    /// The numbers that round to the printed digits.
    @Test(arguments: [
        ("Rp 2,6 triliun", "2550000000000", "2650000000000"), ("Rp215 miliar", "214500000000", "215500000000"),
        ("62,67%", "62.665", "62.675"), ("Rp1.052.944.970.945", "1052944970944.5", "1052944970945.5"),
    ]) func rounding(_ text: String, _ least: String, _ greatest: String) throws {
        let quoted = QuotedText(text)
        let figure = try #require((quoted.amounts + quoted.percentages).first)
        #expect(figure.least.description == least)
        #expect(figure.greatest.description == greatest)
    }

    @Test func theDigitsAreKeptAsPrinted() {
        #expect(QuotedText("Rp.797,112 miliar").amounts.map(\.text) == ["797,112 billion"])
        #expect(QuotedText("Rp1.052.944.970.945 (43,22%)").amounts.map(\.text) == ["1.052.944.970.945"])
        #expect(QuotedText("43,22%").percentages.map(\.places) == [2])
    }
}
