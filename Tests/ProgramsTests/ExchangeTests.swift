internal import FundingMath
internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// Money in several currencies, and the stored rates.
struct ExchangeTests {
    private static let rates: [Stated] = [
        .rate("r1", "KRW", "IDR", on: "2017-01-01", "10"), .rate("r2", "KRW", "IDR", on: "2017-06-30", "12"),
    ]

    private func json(_ stated: [Stated], in currency: String? = nil) throws -> JSONValue {
        try fundingReply(stated, in: currency)
    }

    /// The one sum of transactions in a currency; nil if nothing is summed.
    private func sum(_ stated: [Stated], in currency: String) throws -> String? {
        try self.json(stated, in: currency)["sums"]?["transaction type 3"]?[currency]?.text
    }

    private func reasons(_ stated: [Stated], in currency: String) throws -> [String] {
        (try self.json(stated, in: currency)["excluded"]?.elements ?? []).compactMap { $0["sentence"]?.string }
    }

    @Test func withoutACurrencyEachHasASumOfItsOwn() throws {
        let stated: [Stated] = [
            .transaction("1", "t1", of: ["p"], 100), .transaction("2", "t2", of: ["p"], 5, "KRW"),
            .transaction("3", "t3", of: ["p"], 1),
        ]
        let expected = #"{"transaction type 3":{"IDR":101,"KRW":5}}"#
        #expect(try self.json(stated)["sums"]?.text == expected)
        #expect(try self.json(Self.rates + stated)["sums"]?.text == expected)
        #expect(try self.json(Self.rates + stated)["rates"] == nil)
    }

    @Test func whatIsInTheCurrencyAlreadyNeedsNoRate() throws {
        #expect(try self.sum([.transaction("1")], in: "IDR") == "100")
        #expect(try self.reasons([.transaction("1")], in: "IDR") == [])
    }

    @Test func withoutARateItIsNotSummedAndSaysWhy() throws {
        let stated: [Stated] = [.transaction("1", "t1", of: ["p"], 5, "KRW"), .transaction("2", "t2", of: ["p"], 100)]
        #expect(try self.sum(stated, in: "IDR") == "100")
        #expect(
            try self.reasons(stated, in: "IDR") == ["no rate from KRW to IDR is stored for its day or before"])
    }

    /// An offer and related money keep their own reason.
    @Test func anotherReasonComesFirst() throws {
        let stated: [Stated] = [.transaction("1", of: ["p"], 5, "KRW", ["relation": "related"])]
        #expect(try self.reasons(stated, in: "IDR") == ["it is only related to the partnership"])
    }

    static let days: [(String, String?)] = [
        ("2016-12-31", nil), ("2017-01-01", "1000"), ("2017-06-29", "1000"), ("2017-06-30", "1200"),
        ("2019-07-10", "1200"),
        // For a coarse date, the last day that it can mean.
        ("2017-05", "1000"), ("2017-06", "1200"), ("2016", nil), ("[..2017-03]", "1000"), ("2016-12/2017-02", "1000"),
        // For an unknown date, no rate applies.
        ("XXXX", nil),
    ]

    @Test(arguments: ExchangeTests.days) func theLastRateOnTheDayOrBeforeCounts(_ day: String, _ sum: String?) throws {
        let stated: Stated = .transaction("1", of: ["p"], 100, "KRW", ["on": .string(day)])
        #expect(try self.sum(Self.rates + [stated], in: "IDR") == sum)
        let reason =
            day == "XXXX"
            ? "its day is not known, so no rate applies" : "no rate from KRW to IDR is stored for its day or before"
        let reasons = sum == nil ? [reason] : []
        #expect(try self.reasons(Self.rates + [stated], in: "IDR") == reasons)
    }

    @Test func aRateThatIsTooOldConvertsNothing() throws {
        let stated: Stated = .transaction("1", of: ["p"], 100, "KRW", ["on": "2019-07-10"])
        let reply = try fundingReply(Self.rates + [stated], in: "IDR", maxAge: 366)
        #expect(reply["sums"]?.text == "{}")
        #expect(
            (reply["excluded"]?.elements ?? []).map { $0["sentence"]?.string } == [
                "the last rate from KRW to IDR is of 2017-06-30, which is too old"
            ])
    }

    @Test func aDayThatHasNotComeIsNotConverted() throws {
        let stated: Stated = .transaction("1", of: ["p"], 100, "KRW", ["on": "2201-01-01"])
        #expect(try self.reasons(Self.rates + [stated], in: "IDR") == ["its day has not come, so no rate applies"])
    }

    @Test func theDayOfTheValueCountsBeforeTheDayOfThePayment() throws {
        let stated: Stated = .transaction("1", of: ["p"], 100, "KRW", ["on": "2017-07-10", "value_date": "2017-03-01"])
        #expect(try self.sum(Self.rates + [stated], in: "IDR") == "1000")
    }

    @Test func ofABudgetItsFirstDayCounts() throws {
        let json = try self.json(Self.rates + [.budget("1", of: ["p"], 100, "KRW")], in: "IDR")
        #expect(json["sums"]?.text == #"{"budget original":{"IDR":1000}}"#)
    }

    @Test func aRateCountsTheOtherWayRoundToo() throws {
        let stated: [Stated] = [
            .rate("r", "KRW", "IDR", on: "2017-01-01", "11.625"), .transaction("1", of: ["p"], 116_250),
        ]
        #expect(try self.sum(stated, in: "KRW") == "10000")
    }

    @Test func ofTwoRatesOfOneDayTheOneThatIsStatedThisWayRoundCounts() throws {
        let stated: [Stated] = [
            .rate("r1", "KRW", "IDR", on: "2017-01-01", "10"), .rate("r2", "IDR", "KRW", on: "2017-01-01", "0.2"),
            .rate("r3", "KRW", "IDR", on: "2016-01-01", "7"), .transaction("1", "t1", of: ["p"], 100, "KRW"),
        ]
        #expect(try self.sum(stated, in: "IDR") == "1000")
        #expect(try self.sum(Array(stated.prefix(3)) + [.transaction("1", of: ["p"], 100)], in: "KRW") == "20")
    }

    @Test func nothingIsChainedThroughAThirdCurrency() throws {
        let stated: [Stated] = [
            .rate("r1", "KRW", "USD", on: "2017-01-01", "0.001"), .rate("r2", "USD", "IDR", on: "2017-01-01", "13000"),
            .transaction("1", of: ["p"], 100, "KRW"),
        ]
        #expect(try self.sum(stated, in: "USD") == "0.1")
        #expect(try self.sum(stated, in: "IDR") == nil)
        #expect(try self.reasons(stated, in: "IDR") == ["no rate from KRW to IDR is stored for its day or before"])
    }

    @Test func aRateThatWasReportedByTwoIsTheOneBelieved() throws {
        let stated: [Stated] = [
            .rate("r1", "KRW", "IDR", on: "2017-01-01", "10"),
            .rate("r2", "KRW", "IDR", on: "2017-01-01", "11").from(Stated.other).at(Stated.later),
            .transaction("1", of: ["p"], 100, "KRW"),
        ]
        #expect(try self.sum(stated, in: "IDR") == "1100")
    }

    @Test(arguments: [("0.00004", "0"), ("0.00005", "0.0001"), ("0.33335", "0.3334"), ("12345.67894", "12345.6789")])
    func aSumIsRoundedToFourPlacesHalfAwayFromZero(_ rate: String, _ sum: String) throws {
        let stated: [Stated] = [
            .rate("r", "KRW", "IDR", on: "2017-01-01", rate), .transaction("1", of: ["p"], 1, "KRW"),
        ]
        #expect(try self.sum(stated, in: "IDR") == sum)
    }

    @Test func aThirdIsRoundedOnTheWayBack() throws {
        let stated: [Stated] = [.rate("r", "KRW", "IDR", on: "2017-01-01", "3"), .transaction("1", of: ["p"], 2)]
        #expect(try self.sum(stated, in: "KRW") == "0.6667")
    }

    @Test func theSumIsRoundedAndNotItsParts() throws {
        let stated: [Stated] = [
            .transaction("1", "t1", of: ["p:40", "q:60"], .written("0.0001")),
            .transaction("2", "t2", of: ["p:40", "q:60"], .written("0.0001")),
        ]
        #expect(try self.sum(stated, in: "IDR") == "0.0001")
        let parts = try self.json(stated)["items"]?.elements ?? []
        #expect(parts.map { $0["counts_as"]?.text } == ["0.00004", "0.00004"])
    }

    @Test func whatIsRelatedNeedsNoRate() throws {
        let stated: [Stated] = [
            .budget("1"), .transaction("2", of: ["p"], 5, "KRW", ["relation": "related"]),
            .offer("3", ["value": .money(1, "USD")]),
        ]
        let funding = Funding(of: .partnership, in: foldedGraph(try stated.map { try $0.event() }))
        #expect(funding.currencies == ["IDR"])
    }
}
