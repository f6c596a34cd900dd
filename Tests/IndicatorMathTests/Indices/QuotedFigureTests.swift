internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

struct QuotedFigureTests {
    private static func figure(_ digits: String, _ scale: PrintedScale = .one) throws -> PrintedFigure {
        try #require(PrintedFigure(digits, mark: .comma, scale: scale), "\(digits)")
    }

    @Test(arguments: QuotedPercentage.bandung) func percentages(_ quoted: QuotedPercentage) throws {
        let flag = QuotedFigures.percentage(
            try Self.figure(quoted.percent), of: try Self.figure(quoted.part.digits, quoted.part.scale),
            in: try Self.figure(quoted.whole.digits, quoted.whole.scale))
        #expect((flag != nil) == quoted.isFlagged)
        #expect(flag == nil || flag?.rule == .percentageOfParts)
    }

    /// 26.5 of 42.5 is 62.35, the greatest quotient that rounding allows. 215 of 937 is 22.95.
    @Test func theSentenceNamesTheRangeFromRounding() throws {
        let parking = try #require(
            QuotedFigures.percentage(
                try Self.figure("62,67"), of: try Self.figure("26", .billion), in: try Self.figure("43", .billion)))
        #expect(
            parking.sentence.en
                == "26 billion of 43 billion cannot be 62,67 percent: by rounding of the printed digits, it is "
                + "between 58.6207 and 62.3529."
        )
        let land = try #require(
            QuotedFigures.percentage(
                try Self.figure("30,97"), of: try Self.figure("215", .billion), in: try Self.figure("937", .billion)))
        #expect(land.slots.suffix(2) == ["22.8800", "23.0112"])
    }

    /// Every percentage of whole numbers, rounded as printed, is accepted. One that no rounding gives is flagged.
    @Test func roundedPercentagesAreAccepted() throws {
        for whole in [1, 7, 43, 90, 937] {
            for part in stride(from: 0, through: whole, by: max(1, whole / 40)) {
                for places in 0...3 {
                    let exact = Decimal(part) * 100 / Decimal(whole)
                    let digits = exact.fixed(places: places).replacing(".", with: ",")
                    let flag = QuotedFigures.percentage(
                        try Self.figure(digits), of: try Self.figure("\(part)"), in: try Self.figure("\(whole)"))
                    #expect(flag == nil, "\(part) of \(whole) is \(digits)")
                }
            }
        }
    }

    /// Compared with a search over numbers that round to the digits.
    @Test func flagsAgreeWithASearch() throws {
        for part in 1...12 {
            for whole in 1...12 {
                // The greatest and the least quotient lie at the ends, in hundredths of the printed unit.
                let least = Decimal(part * 10 - 5) * 100 / Decimal(whole * 10 + 5)
                let greatest = Decimal(part * 10 + 5) * 100 / Decimal(whole * 10 - 5)
                for percent in stride(from: 0, through: 300, by: 3) {
                    let flag = QuotedFigures.percentage(
                        try Self.figure("\(percent)"), of: try Self.figure("\(part)"), in: try Self.figure("\(whole)"))
                    let isPossible = Decimal(percent) + 0.5 >= least && Decimal(percent) - 0.5 <= greatest
                    #expect((flag == nil) == isPossible, "\(part) of \(whole) is \(percent)")
                }
            }
        }
    }

    /// Both ends of an interval count: 0.0275 of 0.5 is 5.5 percent, and 0.0675 of 1.5 is 4.5.
    @Test func theEndsOfAnIntervalArePossible() throws {
        func isFlagged(_ percent: String, _ part: String) throws -> Bool {
            QuotedFigures.percentage(
                try Self.figure(percent), of: try Self.figure(part), in: try Self.figure("1")) != nil
        }
        #expect(try !isFlagged("6", "0,027"))
        #expect(try isFlagged("6", "0,026"))
        #expect(try !isFlagged("4", "0,068"))
        #expect(try isFlagged("4", "0,069"))
    }

    @Test func negativeParts() throws {
        func isFlagged(_ percent: String) throws -> Bool {
            QuotedFigures.percentage(
                try Self.figure(percent), of: try Self.figure("-26"), in: try Self.figure("43")) != nil
        }
        #expect(try !isFlagged("-60"))
        #expect(try !isFlagged("-62"))
        #expect(try isFlagged("-63"))
        #expect(try isFlagged("60"))
    }

    @Test func aWholeThatMayBeZeroIsNotChecked() throws {
        #expect(
            QuotedFigures.percentage(
                try Self.figure("99"), of: try Self.figure("1"), in: try Self.figure("0")) == nil)
    }

    /// "Rp 320 juta" as the target of restaurants in 2019, which another source gives as "350 miliar".
    @Test func unitSlips() throws {
        let flag = QuotedFigures.unitSlip(try Self.figure("320", .million), try Self.figure("350", .billion))
        #expect(flag?.rule == .unitSlip)
        #expect(flag?.slots.last == "1000")
        for (digits, factor) in [("100", "100"), ("1000", "1000"), ("900000", "1000000"), ("1100000000", "1000000000")]
        {
            let flag = QuotedFigures.unitSlip(try Self.figure("1"), try Self.figure(digits))
            #expect(flag?.slots.last == factor)
        }
        for digits in ["1", "10", "89", "111", "899", "1101", "10000", "0", "-1000"] {
            #expect(QuotedFigures.unitSlip(try Self.figure("1"), try Self.figure(digits)) == nil, "\(digits)")
        }
    }

    /// "Rp213 Jutaan" beside the other years of the restaurant tax.
    @Test func aUnitOutOfItsSeries() throws {
        let series = [
            ("2017", try Self.figure("278,73", .billion)), ("2019", try Self.figure("213", .million)),
            ("2021", try Self.figure("208,6", .billion)), ("2025", try Self.figure("434", .billion)),
        ]
        let flags = QuotedFigures.unitsOutOfSeries(series)
        #expect(flags.map(\.slots) == [["213 million", "2019", "1000"]])
        #expect(flags.first?.sentence.id.contains("213 million (2019)") == true)
        #expect(QuotedFigures.unitsOutOfSeries(Array(series.prefix(2))).isEmpty)
        #expect(QuotedFigures.unitsOutOfSeries([]).isEmpty)
    }

    @Test func aCumulativeSeriesThatFalls() throws {
        // Own revenue of a year to date, in thousand millions.
        let series = [
            ("March", try Self.figure("353")), ("June", try Self.figure("900")), ("July", try Self.figure("899,6")),
            ("August", try Self.figure("797,112")),
        ]
        let flags = QuotedFigures.fallingCumulation(series)
        // June to July is within the rounding of 900.
        #expect(flags.map(\.slots) == [["899,6", "July", "797,112", "August"]])
        #expect(flags.allSatisfy { $0.rule == .fallingCumulation })
        #expect(QuotedFigures.fallingCumulation([]).isEmpty)
    }

    @Test func sharesAboveTheWhole() throws {
        #expect(QuotedFigures.share(try Self.figure("100")) == nil)
        #expect(QuotedFigures.share(try Self.figure("100,00")) == nil)
        #expect(QuotedFigures.share(try Self.figure("100,01"))?.rule == .shareAboveWhole)
        #expect(QuotedFigures.share(try Self.figure("101"))?.rule == .shareAboveWhole)
    }

    /// The nine kinds of tax of 2017 add up to 2,174.524 thousand million, beside the printed total of 2,175.
    @Test func theNineKindsOf2017() throws {
        let kinds = try ["278,73", "85,094", "40,7", "193", "695,7", "295,3", "542,7", "30,5", "12,8"]
            .map { try Self.figure($0, .billion) }
        #expect(kinds.reduce(Decimal(0)) { $0 + $1.value } == 2_174_524_000_000)
        let total = try Self.figure("2,175", .trillion)
        #expect(QuotedFigures.parts(kinds, of: total, areOverlapping: false).isEmpty)
        let more = kinds + [try Self.figure("5", .billion)]
        #expect(QuotedFigures.parts(more, of: total, areOverlapping: false).map(\.rule) == [.partsAboveTotal])
        #expect(QuotedFigures.parts(more, of: total, areOverlapping: true).isEmpty)
        let great = kinds + [try Self.figure("2,3", .trillion)]
        let flags = QuotedFigures.parts(great, of: total, areOverlapping: false)
        #expect(flags.map(\.rule) == [.partAboveTotal])
        #expect(flags.first?.sentence.en == "The part 2,3 trillion is greater than its total 2,175 trillion.")
    }

    @Test func aRefundLetsAPartExceedItsTotal() throws {
        let parts = [try Self.figure("12"), try Self.figure("-4")]
        #expect(QuotedFigures.parts(parts, of: try Self.figure("8"), areOverlapping: false).isEmpty)
        #expect(
            QuotedFigures.parts(parts, of: try Self.figure("6"), areOverlapping: false).map(\.rule)
                == [.partsAboveTotal])
    }

    @Test(arguments: QuotedFigureRule.allCases) func everyRuleHasASentence(_ rule: QuotedFigureRule) {
        let flag = QuotedFigureFlag(rule, ["a0", "b1", "c2", "d3", "e4"])
        for text in [flag.sentence.id, flag.sentence.en, flag.sentence.ko] {
            #expect(!text.contains("{"))
            #expect(text.contains("a0"))
        }
        // The languages use the same placeholders.
        let counts = [rule.sentence.id, rule.sentence.en, rule.sentence.ko].map { text in
            (0...4).filter { text.contains("{\($0)}") }
        }
        #expect(Set(counts).count == 1)
        #expect(flag.json["rule"]?.string == rule.rawValue)
    }
}
