import FoundationEssentials
import JSON
import Shared
import Testing

struct MoneyTests {
    private func read(_ json: String) throws -> Money { try Money(json: JSONDocument(json).root, at: "data.amount") }

    @Test func anAmountIsReadExactly() throws {
        let money = try read("{\"amount\":10000000000.1234,\"currency\":\"IDR\"}")
        #expect(money.amount == Decimal(exactly: "10000000000.1234"))
        #expect(money.json.text == "{\"amount\":10000000000.1234,\"currency\":\"IDR\"}")
        #expect(
            try read("{\"amount\":1.23450,\"currency\":\"KRW\"}").json.text
                == "{\"amount\":1.2345,\"currency\":\"KRW\"}")
    }

    @Test(arguments: [
        "{\"amount\":1}", "{\"currency\":\"IDR\"}", "{\"amount\":\"1\",\"currency\":\"IDR\"}", "1",
    ]) func whatIsNoMoneyIsRefused(_ json: String) throws {
        #expect(throws: Invalid.self) { try read(json) }
        #expect(throws: Refusal.self) { try budget(json) }
    }

    /// The reader accepts what was accepted before; the field refuses it in new data.
    @Test(arguments: [
        ("{\"amount\":1.00001,\"currency\":\"IDR\"}", "data.value.amount has more than four decimal places."),
        (
            "{\"amount\":1,\"currency\":\"XXZ\"}",
            "data.value.currency \"XXZ\" is not in the list Currency (IATI 2.03, 2026-11)."
        ),
        (
            "{\"amount\":1,\"currency\":\"idr\"}",
            "data.value.currency \"idr\" is not in the list Currency (IATI 2.03, 2026-11); write \"IDR\"."
        ),
        (
            "{\"amount\":1,\"currency\":\"EEK\"}",
            "data.value.currency \"EEK\" is withdrawn from the list Currency (IATI 2.03, 2026-11)."
        ),
    ]) func whatNoBudgetMayStateAnewIsRefused(_ json: String, _ sentence: String) throws {
        #expect(#expect(throws: Refusal.self) { try budget(json) }?.sentence == sentence)
        #expect(try budget(json, .historic).data[Budget.fields.value] == read(json))
    }

    /// An event with this amount.
    private func budget(_ json: String, _ validation: Validation = .entry) throws -> Event {
        let data = #"{"budget":"b","start":"2016-01-01","end":"2016-12-31","value":\#(json)}"#
        return try Event(Stated.envelope("programs.budget.stated", data), validation: validation)
    }

    @Test func amountsOfTwoCurrenciesAreNeverAdded() throws {
        let rupiah = try read("{\"amount\":0.1,\"currency\":\"IDR\"}")
        let won = try read("{\"amount\":0.2,\"currency\":\"KRW\"}")
        #expect(rupiah + won == nil)
        #expect((rupiah + rupiah)?.amount.description == "0.2")
    }
}
