import JSON
import Shared
import Testing

/// Rows T18 and U10 for days of different precision: two payments may be the same if the day of one may be the day of
/// the other.
struct PossiblySamePaymentRows {
    /// Two days, and whether the payments may be the same.
    static let days: [(String, String, Bool)] = [
        ("2017-06", "2017-06-30", true),
        // Related cases: the next day, and a year that contains the month; other days of one precision, other years.
        ("2017-06", "2017-07-01", false), ("2017-06", "2017", true), ("2017", "2017-06-30", true),
        ("2017-06", "2017-06", true), ("2017-06", "2017-05", false), ("2017-06-30", "2017-06-29", false),
        ("2017-05/2017-07", "2017-06-30", true), ("2017", "2018", false), ("2017-12-31", "2018-01-01", false),
    ]

    /// Two publishers, in both orders of arrival, whichever of them states which day.
    @Test(arguments: Self.days) func u10APaymentMayBeAnotherOneIfItsDayMayBeTheOthers(
        _ one: String, _ other: String, _ isSame: Bool
    ) throws {
        for (first, second) in [(one, other), (other, one)] {
            let events = [
                try Stated.payment("t1", "50", #""on":"\#(first)""#, from: "urn:a"),
                try Stated.payment("t2", "50", #""on":"\#(second)""#, from: "urn:b"),
            ]
            for stated in [events, Array(events.reversed())] {
                let content = try report(stated, asOf: "2019-12-31")
                #expect(content.sums == ["transaction type 3 \(isSame ? "50, 50 to 100" : "100")"])
                #expect(content.unsummed == (isSame ? ["t2 possibly_same t1"] : []))
                let same = content.list(at: "possibly_same").map { $0.list(at: "codes").compactMap { $0.string } }
                #expect(same == (isSame ? [["t1", "t2"]] : []))
            }
        }
    }

    /// Related cases: another amount, another type, one publisher.
    @Test(arguments: [
        ("51", #""type":"3","on":"2017-06-30""#, "urn:b"), ("50", #""type":"4","on":"2017-06-30""#, "urn:b"),
        ("50", #""type":"3","on":"2017-06-30""#, "urn:a"),
    ]) func u10WhatDiffersInSomethingElseIsAnotherPayment(
        _ amount: String, _ members: String, _ source: String
    ) throws {
        let content = try report(
            [
                Stated.payment("t1", "50", #""on":"2017-06""#, from: "urn:a"),
                Stated.payment("t2", amount, members, from: source),
            ], asOf: "2019-12-31")
        #expect(content.unsummed.isEmpty)
        #expect(content.list(at: "possibly_same").isEmpty)
    }
}
