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
        "{\"amount\":1.00001,\"currency\":\"IDR\"}", "{\"amount\":1}", "{\"currency\":\"IDR\"}",
        "{\"amount\":\"1\",\"currency\":\"IDR\"}",
        "{\"amount\":1,\"currency\":\"XXZ\"}", "{\"amount\":1,\"currency\":\"idr\"}",
        "{\"amount\":1,\"currency\":\"EEK\"}", "1",
    ]) func whatIsNoMoneyIsRefused(_ json: String) { #expect(throws: Invalid.self) { try read(json) } }

    @Test func amountsOfTwoCurrenciesAreNeverAdded() throws {
        let rupiah = try read("{\"amount\":0.1,\"currency\":\"IDR\"}")
        let won = try read("{\"amount\":0.2,\"currency\":\"KRW\"}")
        #expect(rupiah + won == nil)
        #expect((rupiah + rupiah)?.amount.description == "0.2")
    }
}
