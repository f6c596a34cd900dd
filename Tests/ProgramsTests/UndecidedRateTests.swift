internal import JSON
internal import Shared
internal import Testing

/// If nothing decides between several rates of one day, none of them is used.
struct UndecidedRateTests {
    private static let undecided: [Stated] = [
        .rate("r1", "KRW", "IDR", on: "2017-01-01", "10"),
        .rate("r2", "KRW", "IDR", on: "2017-01-01", "11").from(Stated.other),
    ]

    /// Rates, the sum of a payment of 10 July 2017 in the other currency, and the reason if it is not summed.
    static let rates: [(String, [Stated], String?, String?)] = [
        ("nothing decides", Self.undecided, nil, "rate_undecided"),
        // Related cases: one was stated later; both say the same; another day decides, or does not.
        (
            "one was stated later",
            [
                .rate("r1", "KRW", "IDR", on: "2017-01-01", "10"),
                .rate("r2", "KRW", "IDR", on: "2017-01-01", "11").from(Stated.other).at(Stated.later),
            ], "1100", nil
        ),
        (
            "both say the same",
            [
                .rate("r1", "KRW", "IDR", on: "2017-01-01", "10"),
                .rate("r2", "KRW", "IDR", on: "2017-01-01", "10").from(Stated.other),
            ], "1000", nil
        ),
        (
            "a later day has one rate", Self.undecided + [.rate("r3", "KRW", "IDR", on: "2017-06-30", "12")], "1200",
            nil
        ),
        (
            "only an earlier day has one rate", Self.undecided + [.rate("r3", "KRW", "IDR", on: "2016-12-01", "9")],
            nil, "rate_undecided"
        ),
        (
            "the undecided day comes after the payment",
            [
                .rate("r1", "KRW", "IDR", on: "2017-08-01", "10"),
                .rate("r2", "KRW", "IDR", on: "2017-08-01", "11").from(Stated.other),
                .rate("r3", "KRW", "IDR", on: "2017-06-30", "9"),
            ], "900", nil
        ),
    ]

    @Test(arguments: UndecidedRateTests.rates) func whatAnUndecidedRateWouldConvertIsNotSummed(
        _ name: String, _ rates: [Stated], _ sum: String?, _ reason: String?
    ) throws {
        for stated in [rates, Array(rates.reversed())] {
            let json = try fundingReply(stated + [.transaction("1", of: ["p"], 100, "KRW")], in: "IDR")
            #expect(json["sums"]?["transaction type 3"]?["IDR"]?.text == sum)
            let reasons = (json["excluded"]?.elements ?? []).compactMap { $0["reason"]?.string }
            #expect(reasons == [reason].compactMap { $0 })
        }
    }

    /// A related case: the inverse direction.
    @Test func anUndecidedRateConvertsNothingTheOtherWayRound() throws {
        let json = try fundingReply(Self.undecided + [.transaction("1", of: ["p"], 1000)], in: "KRW")
        #expect(json["sums"]?.text == "{}")
        let reasons = (json["excluded"]?.elements ?? []).map { $0["sentence"]?.string }
        #expect(reasons == ["nothing decides between the rates from IDR to KRW that are stated for 2017-01-01"])
    }

    /// A related case: money already in the currency needs no rate.
    @Test func whatNeedsNoRateIsSummed() throws {
        let json = try fundingReply(Self.undecided + [.transaction("1", of: ["p"], 1000)], in: "IDR")
        #expect(json["sums"]?["transaction type 3"]?["IDR"]?.text == "1000")
        #expect(json["excluded"]?.elements.isEmpty == true)
    }
}
