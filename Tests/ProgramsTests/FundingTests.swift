internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// The money of partnership `p`: what is summed, what is only shown, and why.
struct FundingTests {
    private func json(_ stated: [Stated], in currency: String? = nil) throws -> JSONValue {
        try fundingReply(stated, in: currency)
    }

    private func sums(_ stated: [Stated], in currency: String? = nil) throws -> String? {
        try self.json(stated, in: currency)["sums"]?.text
    }

    // MARK: Money in no sum

    static let unsummed: [(Stated, String)] = [
        (.transaction("1", of: ["p"], 100, "IDR", ["relation": "related"]), "it is only related to the partnership"),
        (.budget("1", of: ["p", "q"]), "it belongs to several partnerships, without a share for each"),
        (.budget("1", of: ["p", "q:40"]), "it belongs to several partnerships, without a share for each"),
        (.transaction("1", of: ["p"], .object(["about": 100])), "its value is not one exact number"),
        (.transaction("1", of: ["p"], .object(["at_least": 100])), "its value is not one exact number"),
        (.transaction("1", of: ["p"], .object(["at_most": 100])), "its value is not one exact number"),
        (.transaction("1", of: ["p"], .object(["from": 100, "to": 200])), "its value is not one exact number"),
        (.inKind("1"), "no value is stated"),
        (.offer("1"), "no value is stated"),
        (.offer("1", ["value": .money(100, "IDR")]), "an offer is not counted as money"),
        (
            .transaction("1", of: ["p", "q"], .object(["about": 100]), "IDR", ["relation": "related"]),
            "it is only related to the partnership"
        ),
    ]

    @Test(arguments: FundingTests.unsummed)
    func whatCannotBeSummedIsShownAndSaysWhy(_ stated: Stated, _ reason: String) throws {
        for currency in [nil, "IDR", "KRW"] {
            let json = try self.json([stated], in: currency)
            let shown = json["items"]?.elements ?? []
            #expect(json["sums"]?.text == "{}")
            #expect(shown.map { $0["events"] } == [JSONValue.array([stated.ref.json])])
            #expect(!shown.isEmpty)
            #expect(shown.allSatisfy { $0["counts_as"] == nil })
            #expect((json["excluded"]?.elements ?? []).map { $0["sentence"]?.string } == [reason])
        }
    }

    @Test func whatIsSummedHasNoReason() throws {
        #expect(try self.json([.budget("1")])["excluded"]?.text == "[]")
    }

    @Test func moneyOfAnotherPartnershipIsNotShown() throws {
        let json = try self.json([.budget("1", of: ["q"]), .transaction("2", of: [])])
        #expect(json["items"]?.text == "[]")
        #expect(json["sums"]?.text == "{}")
    }

    // MARK: Shares

    /// The finding says that such money is never summed, and the sums agree.
    @Test(arguments: [["q", "p:40"], ["q", "p:100"], ["p:70", "q:40"], ["p", "q"]])
    func withoutRightSharesForAllNothingIsSummed(_ partnerships: [String]) throws {
        #expect(try self.sums([.transaction("1", of: partnerships, 1000)]) == "{}")
    }

    @Test(arguments: [
        (["p"], "1000"), (["p:100"], "1000"), (["p:25"], "250"), (["p:40", "q:60"], "400"),
        (["p:33.3", "q:66.7"], "333"), (["p:0", "q:100"], "0"),
    ]) func thePartOfThePartnershipCounts(_ partnerships: [String], _ amount: String) throws {
        let json = try self.json([.transaction("1", of: partnerships, 1000)])
        #expect(json["items"]?.elements.first?["counts_as"]?.text == amount)
        #expect(json["sums"]?.text == #"{"transaction type 3":{"IDR":\#(amount)}}"#)
    }

    @Test func aRequirementAboutThePartnershipIsItsOwn() throws {
        let stated: Stated = .requirement("1", about: .thing(.partnership, "p"))
        #expect(try self.sums([stated]) == #"{"requirement":{"IDR":100}}"#)
    }

    @Test func aRequirementAboutAFieldOfSeveralPartnershipsCountsByItsShare() throws {
        let stated: Stated = .requirement("1", about: .thing(.component, "c"), of: ["p:30", "q:70"])
        #expect(try self.sums([stated]) == #"{"requirement":{"IDR":30}}"#)
    }

    // MARK: Headings

    @Test func eachHeadingHasASumOfItsOwn() throws {
        let stated: [Stated] = [
            .budget("1", of: ["p"], 1000), .budget("2", of: ["p"], 70, "IDR", ["budget": "b2", "type": "1"]),
            .budget("3", of: ["p"], 1200, "IDR", ["budget": "b3", "type": "2"]),
            .transaction("4", "t1", of: ["p"], 10, "IDR", ["type": "2"]), .transaction("5", "t2", of: ["p"], 3),
            .transaction("6", "t3", of: ["p"], 4), .inKind("7", ["value": .money(5, "IDR")]),
        ]
        let sums =
            #"{"budget revised":{"IDR":1200},"in kind":{"IDR":5},"#
            + #""transaction type 2":{"IDR":10},"transaction type 3":{"IDR":7}}"#
        #expect(try self.sums(stated) == sums)
    }

    @Test func anOfferIsShownWithWhatBecameOfIt() throws {
        let made: Stated = .offer("1", ["value": .money(100, "IDR")])
        #expect(try self.json([made])["items"]?.elements.first?["heading"] == "offer pending")
        for decision in ["accepted", "declined", "lapsed"] {
            let json = try self.json([made, .decided("2", decision)])
            #expect(json["items"]?.elements.first?["heading"]?.string == "offer \(decision)")
            #expect(json["sums"]?.text == "{}")
        }
    }

    // MARK: The complete answer

    @Test func theWholeIsReported() throws {
        let stated: [Stated] = [
            .partnership("0"), .budget("1", of: ["p:60", "q:40"], 1000, "KRW", ["type": "2"]),
            .transaction("2", of: ["p"], 500, "IDR", ["relation": "related"]), .offer("3"),
            .rate("4", "KRW", "IDR", on: "2016-12-31", "11.5"),
        ]
        func events(_ id: String) -> String { #""events":[{"id":"\#(id)","source":"https://example.org/office"}]"# }
        let items =
            #"{"code":"b","counts_as":600,"date":"2017-01-01",\#(events("1")),"heading":"budget revised","#
            + #""kind":"budget","relation":"part_of","value":{"amount":1000,"currency":"KRW"}},"#
            + #"{"code":"o",\#(events("3")),"heading":"offer pending","kind":"offer","relation":"part_of"},"#
            + #"{"code":"t","date":"2017-07-10",\#(events("2")),"heading":"transaction type 3","#
            + #""kind":"transaction","relation":"related","value":{"amount":500,"currency":"IDR"}}"#
        let excluded =
            #"{"code":"o","kind":"offer","reason":"no_value","sentence":"no value is stated"},"#
            + #"{"code":"t","kind":"transaction","reason":"related","sentence":"it is only related to the partnership"}"#
        let rates = #"{"base":"KRW",\#(events("4")),"on":"2016-12-31","quote":"IDR","rate":11.5}"#
        #expect(
            try self.json(stated, in: "IDR").text
                == #"{"converted":[{"code":"b","kind":"budget","rate":\#(rates),"rate_age_days":1}],"currency":"IDR","#
                + #""excluded":[\#(excluded)],"items":[\#(items)],"partnership":"p","possibly_same":[],"ranges":{},"#
                + #""rates":[\#(rates)],"sums":{"budget revised":{"IDR":6900}}}"#)
        // Without a currency nothing is converted, so no rate is shown.
        #expect(
            try self.json(stated).text
                == #"{"excluded":[\#(excluded)],"items":[\#(items)],"partnership":"p","possibly_same":[],"ranges":{},"#
                + #""sums":{"budget revised":{"KRW":600}}}"#)
    }
}
