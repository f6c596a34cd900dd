internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Indices that are computed from surveys and assessments.
struct InstrumentTests {
    /// The worked survey of the oracles: 29 respondents, nine elements.
    private static let sums = ["105", "101", "100", "116", "102", "105", "106", "105", "115"]
    /// The aspects of a published evaluation whose index is 4.2125.
    private static let aspects = StatedFact.parts([
        "A1": "5", "A2": "3.75", "A3": "3.75", "A4": "5", "A5": "3", "A6": "2.6667", "A7": "4.3", "A8": "5",
    ])

    private static func series(_ facts: [StatedFact]) throws -> IndicatorSeries {
        try SeriesFacts([.indicator("i", cumulation: "latest")] + facts).series(asOf: "2027-01-31")
    }

    private static func row(_ facts: [StatedFact]) throws -> SeriesRow {
        let series = try Self.series(facts)
        #expect(series.rows.count == 1)
        return try #require(series.rows.first)
    }

    @Test(arguments: [
        ("", "91.4751"), (#""weights":"two_places""#, "90.5603"), (#""weights":"three_places""#, "91.3836"),
    ]) func theWorkedSurvey(_ weights: String, _ text: String) throws {
        let row = try Self.row([.wave("w", "2019", Self.sums, weights)])
        let number = try #require(row.row.actual?.value.point)
        #expect(number.fixed(places: 4) == text)
        #expect(row.row.instruments.map { $0.band?.letter } == ["A"])
        #expect(row.row.instruments.map(\.respondents) == [29])
        #expect(row.row.instruments.map(\.version?.code) == ["permenpanrb-14-2017"])
        #expect(row.row.actual?.isDerived == true)
        #expect(row.row.actual?.events.map(\.id) == ["w"])
        #expect(row.row.actual?.rule == nil)
        #expect(row.flags.isEmpty)
    }

    @Test func theIndexToTwoPlaces() throws {
        let row = try Self.row([.wave("w", "2019", Self.sums, #""weights":"two_places""#)])
        #expect(row.row.instruments.first?.value.number?.fixed(places: 2) == "90.56")
        guard case .survey(let index)? = row.row.instruments.first?.detail else {
            Issue.record("The elements are missing.")
            return
        }
        #expect(index.elements.count == 9)
        #expect(index.mode == .twoPlaces)
    }

    @Test(arguments: [
        (["117"], "The sum 117 for element U1 is impossible: 29 respondents give between 29 and 116."),
        (["28"], "The sum 28 for element U1 is impossible: 29 respondents give between 29 and 116."),
        (["105.5"], "The sum 105.5 for element U1 is not a whole number."),
        (Array(repeating: "105", count: 10), "This instrument has no element U10."),
    ]) func impossibleSums(_ first: [String], _ sentence: String) throws {
        let sums = first.count > 1 ? first : first + Self.sums.dropFirst()
        let row = try Self.row([.wave("w", "2019", sums)])
        #expect(row.row.actual == nil)
        #expect(row.row.instruments.map(\.value) == [.notDefined(.resultsRefused)])
        #expect(row.row.instruments.first?.problem?.en == sentence)
        #expect(row.row.instruments.first?.band == nil)
    }

    @Test func anElementIsMissing() throws {
        let row = try Self.row([.wave("w", "2019", Array(Self.sums.dropLast()))])
        #expect(row.row.instruments.map(\.value) == [.notDefined(.resultsRefused)])
        #expect(
            row.row.instruments.first?.problem?.en
                == "There are sums for 8 elements, but this instrument has 9 elements.")
    }

    @Test func theEndsOfTheScaleArePossible() throws {
        for (sum, index) in [("29", "25"), ("116", "100")] {
            let row = try Self.row([.wave("w", "2019", Array(repeating: sum, count: 9))])
            #expect(row.row.actual?.value.shown == index)
        }
    }

    @Test func theServiceUnitsHaveRowsOfTheirOwn() throws {
        let series = try Self.series([
            .wave("w", "2019", Self.sums), .wave("v", "2019", Self.sums, #""service_unit":"tax-office""#),
        ])
        #expect(series.rows.map { $0.row.dimensions["service_unit"] } == [nil, "tax-office"])
        #expect(series.rows.allSatisfy { $0.row.instruments.count == 1 })
    }

    @Test func aPublishedEvaluation() throws {
        let published = #"\#(Self.aspects),"published":4.2125"#
        let row = try Self.row([.assessment("a", "2021", "permenpanrb-59-2020", published)])
        #expect(row.row.instruments.first?.value.number?.fixed(places: 4) == "4.2125")
        #expect(row.row.instruments.first?.band?.code == "satisfactory")
        #expect(row.flags.isEmpty)
    }

    @Test(arguments: [
        (StatedFact.parts(["A1": "5"]), NotDefined.valueMissing, "The value of A2 is missing."),
        (StatedFact.parts(["A1": "5.1"]), .partOutOfScale, "The value 5.1 of A1 lies outside the range 1 to 5."),
        (StatedFact.parts(["A9": "5"]), .partUnknown, "This index version has no A9."),
        (StatedFact.parts(["I01": "5"]), .partUnknown, "This index version has no I01."),
        (StatedFact.parts(["I+1": "5"]), .partUnknown, "This index version has no I+1."),
        (StatedFact.parts(["I1": "6"]), .partOutOfScale, "The value 6 of I1 lies outside the range 1 to 5."),
    ]) func partsThatCannotBeUsed(_ parts: String, _ reason: NotDefined, _ sentence: String) throws {
        let row = try Self.row([.assessment("a", "2021", "permenpanrb-59-2020", parts)])
        #expect(row.row.actual == nil)
        #expect(row.row.instruments.map(\.value) == [.notDefined(reason)])
        #expect(row.row.instruments.first?.problem?.en == sentence)
    }

    @Test func theSuccessorIsOnlyRecordedAndBreaksTheSeries() throws {
        let digital = "indeks-pemerintah-digital-2026"
        let series = try Self.series([
            .assessment("a1", "2024", "permenpanrb-59-2020", #""published":2.5"#),
            .assessment("a2", "2025", "permenpanrb-59-2020", #""published":3"#),
            .assessment("a3", "2026", digital, #""published":3.5"#),
        ])
        #expect(series.values == ["2.5", "3", "3.5"])
        #expect(series.whole.map(\.growth.shown) == ["base_period_missing", "20", "series_break"])
        let last = try #require(series.whole.last?.row.instruments.first)
        #expect(last.version?.code == digital)
        #expect(last.band == nil)
        let computed = try Self.row([.assessment("a", "2026", digital, StatedFact.parts(["A1": "5"]))])
        #expect(computed.row.instruments.map(\.value) == [.notDefined(.structureUnknown)])
        #expect(computed.row.instruments.first?.problem != nil)
    }

    @Test func anUnknownInstrumentIsRecorded() throws {
        let row = try Self.row([.assessment("a", "2026", "own-index-1", #""published":7"#)])
        #expect(row.row.actual?.value.shown == "7")
        #expect(row.row.instruments.first?.version == nil)
    }

    @Test(arguments: [
        ("egdi-2022", StatedFact.parts(["OSI": "0.8", "TII": "0.6", "HCI": "0.7"]), "0.7", "high"),
        ("egdi-2022", StatedFact.parts(["OSI": "0.75", "TII": "0.75", "HCI": "0.75"]), "0.75", "very_high"),
        ("egdi-2022", StatedFact.parts(["OSI": "0.8", "TII": "0.6"]), "value_missing", ""),
        ("egdi-2022", StatedFact.parts(["OSI": "0.8", "TII": "0.6", "HCI": "1.1"]), "part_out_of_scale", ""),
        ("egdi-2022", StatedFact.parts(["OSI": "0.8", "TII": "0.6", "XYZ": "0.7"]), "part_unknown", ""),
        ("egdi-2022", #""published":0.716"#, "0.716", "high"),
        ("losi-2022", #""satisfied":43,"total":86"#, "0.5", ""),
        ("losi-2020", #""satisfied":40,"total":80"#, "0.5", ""),
        ("losi-2022", #""satisfied":40,"total":80"#, "part_unknown", ""),
        ("losi-2022", #""satisfied":86,"total":86"#, "1", ""),
    ]) func indicesOfTheUnitedNations(
        _ instrument: String, _ members: String, _ value: String, _ band: String
    ) throws {
        let row = try Self.row([.assessment("a", "2022", instrument, members)])
        #expect(row.row.instruments.map(\.value.shown) == [value])
        #expect(row.row.instruments.map { $0.band?.code ?? "" } == [band])
    }

    /// 91.4751 is printed as 91.48, and as 91.5 to one place.
    @Test(arguments: [
        ("90.56", true), ("91.47", true), ("91.48", false), ("91.5", false), ("91", false), ("92", true),
    ]) func aPublishedIndex(_ published: String, _ isFlagged: Bool) throws {
        let row = try Self.row([.wave("w", "2019", Self.sums, #""published":\#(published)"#)])
        #expect(row.flags.map(\.rule.rawValue) == (isFlagged ? ["Q08"] : []))
        #expect(row.row.actual?.value.point?.fixed(places: 4) == "91.4751")
        guard published == "90.56" else { return }
        #expect(row.flags.first?.flag.slots == ["90.56", "91.4751"])
        #expect(row.flags.first?.events.map(\.id) == ["w"])
    }

    @Test func twoWavesOfOnePeriod() throws {
        let lower = Array(repeating: "87", count: 9)
        let row = try Self.row([.wave("w1", "2019", Self.sums), .wave("w2", "2019", lower)])
        #expect(row.row.instruments.count == 2)
        #expect(row.row.actual?.rule == .undecided)
        #expect(row.row.actual?.value.point == nil)
        #expect(row.row.actual?.value.bounds.from == 75)
        #expect(row.row.actual?.events.map(\.id) == ["w1", "w2"])
        #expect(row.growth == .notDefined(.undecided))
        let series = try Self.series([.wave("w1", "2019", Self.sums), .wave("w2", "2019", lower)])
        #expect(series.toDate.value == .notDefined(.undecided))
        // The same result twice is no dispute.
        let same = try Self.row([.wave("w1", "2019", lower), .wave("w2", "2019", lower)])
        #expect(same.row.actual?.value.shown == "75")
        #expect(same.row.actual?.rule == nil)
    }

    @Test func aPeriodThatHasNotBegunIsLeftOut() throws {
        #expect(try Self.series([.assessment("a", "2028", "egdi-2028", #""published":0.8"#)]).rows.isEmpty)
    }
}
