internal import JSON
internal import Shared
internal import TestSupport
internal import Testing

/// The money of a partnership: its own money is summed, money only related to it is shown.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct MoneyTests {
    private static func paid(_ code: String, _ amount: String, _ currency: String, _ rest: String) -> String {
        Stated.event(
            "transaction.recorded",
            #"{"transaction":"\#(code)","type":"3","on":"2017-07-10","value":{"amount":\#(amount),"currency":"\#(currency)"},\#(rest)}"#,
            id: code)
    }

    private static let own = #""partnerships":[{"partnership":"p"}]"#

    @Test func sumsAcrossCurrenciesTakeStoredRatesAndNothingElse() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(
                Stated.pair + [
                    Self.paid("t1", "1000", "KRW", Self.own), Self.paid("t2", "500", "IDR", Self.own),
                    Self.paid("t3", "7", "KRW", #""partnerships":[{"partnership":"p"}],"relation":"related""#),
                ])
            let bare = try await bench.get("/v1/partnerships/p/funding")
            #expect(bare.body["sums"]?["transaction type 3"] == .object(["KRW": .int(1000), "IDR": .int(500)]))
            #expect(bare.body["excluded"]?.elements.map { $0["code"]?.string } == ["t3"])
            let without = try await bench.get("/v1/partnerships/p/funding?currency=IDR")
            #expect(without.body["sums"]?["transaction type 3"] == .object(["IDR": .int(500)]))
            #expect(without.body["excluded"]?.elements.map { $0["code"]?.string } == ["t1", "t3"])
            try await bench.store([
                Stated.event(
                    "exchange_rate.stated", #"{"base":"KRW","quote":"IDR","on":"2017-07-01","rate":11.5}"#, id: "rate")
            ])
            let with = try await bench.get("/v1/partnerships/p/funding?currency=IDR")
            #expect(with.body["sums"]?["transaction type 3"] == .object(["IDR": .int(12000)]))
            #expect(with.body["rates"]?.elements.count == 1)
        }
    }

    @Test func anUnknownPartnershipHasNoMoney() async throws {
        try await RegistryBench.with { bench in
            let answer = try await bench.get("/v1/partnerships/nowhere/funding")
            #expect(answer.status == 404)
        }
    }

    @Test func codeListsTellTheirVersionAndWhatIsWithdrawn() async throws {
        try await RegistryBench.with { bench in
            let lists = try await bench.get("/v1/code-lists").body["code_lists"]?.elements ?? []
            #expect(lists.count == 32)
            for list in lists {
                let name = try #require(list["name"]?.string)
                let codes = try await bench.get("/v1/code-lists/\(name)").body["codes"]?.elements ?? []
                #expect(.int(codes.count) == list["codes"])
            }
            let agencies = try await bench.get("/v1/code-lists/OrganisationRegistrationAgency")
            let kdn = agencies.body["codes"]?.elements.first { $0["code"]?.string == "ID-KDN" }
            #expect(kdn?["withdrawn"] == true)
        }
    }

    /// Refused in a new event; accepted with a finding in an imported one.
    @Test func aWithdrawnCodeIsTakenWithAFindingWhenItIsImported() async throws {
        try await RegistryBench.with { bench in
            func organisation(_ id: String) -> String {
                Stated.event(
                    "organisation.registered",
                    #"{"organisation":"\#(id)","name":{"en":"O"},"type":"10","iati_identifier":"ID-KDN-1"}"#, id: id)
            }
            let refused = try await bench.post(organisation("o1"))
            #expect(refused.status == 422)
            #expect(refused.body["detail"]?.string?.contains("ID-KDN") == true)
            let imported = organisation("o2").replacing(#""data":"#, with: #""imported":true,"data":"#)
            let taken = try await bench.post(imported)
            #expect(taken.status == 202)
            #expect(taken.body.adviceSentences.contains { $0.hasPrefix("B16: ") })
        }
    }

    /// A rival claim states that the payment belongs to another partnership, and is believed.
    @Test func moneyCountsWhereItIsBelievedToBelongAndThere() async throws {
        try await RegistryBench.with { bench in
            let rival = Self.paid("t1", "1000", "KRW", #""partnerships":[{"partnership":"q"}]"#)
                .replacing(#""id":"t1""#, with: #""id":"t1-rival""#).replacing("2026-01-01T", with: "2026-01-02T")
            try await bench.store(
                Stated.pair + [Stated.partnership("q", ["a", "b"]), Self.paid("t1", "1000", "KRW", Self.own), rival])
            #expect(try await bench.get("/v1/partnerships/p/funding").body["items"]?.elements == [])
            #expect(
                try await bench.get("/v1/partnerships/q/funding").body["sums"]?["transaction type 3"]
                    == .object(["KRW": .int(1000)]))
        }
    }

    @Test func moneyOfAnActivityOrAComponentBelongsToItsPartnership() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(
                Stated.pair + [
                    Stated.event(
                        "agreement.signed",
                        #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016-06-24","components":[{"code":"c","name":{"en":"C"}}]}"#,
                        id: "m"),
                    Stated.planned("act", "p", on: "2016-01-10"), Self.paid("t1", "5", "IDR", #""activity":"act""#),
                    Stated.event(
                        "funding_requirement.stated",
                        #"{"funding_requirement":"f","about":{"kind":"component","code":"c"},"value":{"amount":7,"currency":"IDR"}}"#,
                        id: "f"),
                ])
            let funding = try await bench.get("/v1/partnerships/p/funding")
            #expect(funding.body["sums"]?["transaction type 3"] == .object(["IDR": .int(5)]))
            #expect(funding.body["sums"]?["requirement"] == .object(["IDR": .int(7)]))
        }
    }
}
