import Chance
import FoundationEssentials
import JSON
import Shared
import Testing

struct DecimalTests {
    @Test(arguments: [
        ("0", 0, "0"), ("0", 2, "0.00"), ("-0.0", 2, "0.00"), ("-0", 0, "0"), ("1", 0, "1"), ("1", 3, "1.000"),
        ("-1", 1, "-1.0"),
        ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("1.5", 0, "2"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("0.4999999", 0, "0"),
        ("-0.4999999", 0, "0"), ("0.005", 2, "0.01"), ("-0.005", 2, "-0.01"), ("0.00499", 2, "0.00"),
        ("-0.00499", 2, "0.00"),
        ("1.005", 2, "1.01"), ("2.675", 2, "2.68"), ("1.045", 2, "1.05"), ("0.1", 1, "0.1"), ("0.15", 1, "0.2"),
        ("0.25", 1, "0.3"),
        ("9.995", 2, "10.00"), ("99.5", 0, "100"), ("999.9999", 3, "1000.000"), ("-9.95", 1, "-10.0"),
        ("0.95", 1, "1.0"),
        ("1e2", 2, "100.00"), ("12345678901234567890.125", 2, "12345678901234567890.13"), ("1e-10", 4, "0.0000"),
        ("91.475138888888888888888888888888888888", 4, "91.4751"), ("4.2125", 4, "4.2125"),
        ("10000000000", 2, "10000000000.00"),
        ("99999999999999999999999999999999999.5", 0, "100000000000000000000000000000000000"),
    ]) func fixedRoundsHalfAwayFromZero(_ written: String, _ places: Int, _ text: String) throws {
        #expect(try #require(Decimal(exactly: written)).fixed(places: places) == text)
    }

    /// Compares with integer arithmetic.
    @Test func fixedAgreesWithIntegers() throws {
        var random = Seeded(61)
        let powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
        for _ in 0..<5000 {
            let number = random.below(2_000_000_000) - 1_000_000_000
            let scale = random.below(7)
            let places = random.below(scale + 1)
            let step = powers[scale - places]
            let rounded = (abs(number) + step / 2) / step
            let (whole, fraction) = rounded.quotientAndRemainder(dividingBy: powers[places])
            let digits = String(String(fraction + powers[places]).dropFirst())
            let expected = (number < 0 && rounded != 0 ? "-" : "") + "\(whole)" + (places > 0 ? ".\(digits)" : "")
            let value = try #require(Decimal(exactly: "\(number)e-\(scale)"))
            #expect(value.fixed(places: places) == expected, "\(number)e-\(scale) to \(places)")
            #expect(value.rounded(places: places) == Decimal(exactly: expected))
        }
    }

    @Test func aQuotientIsRoundedOnceAtTheEnd() {
        #expect((Decimal(2) / Decimal(3)).fixed(places: 2) == "0.67")
        #expect((Decimal(-1) / Decimal(3)).fixed(places: 4) == "-0.3333")
        #expect((Decimal(1) / Decimal(8)).fixed(places: 2) == "0.13")
    }

    @Test func everyNumberOf38DigitsIsHeldExactly() throws {
        var random = Seeded(62)
        for _ in 0..<2000 {
            let digits = "\(1 + random.below(9))" + (0..<random.below(37)).map { _ in "\(random.below(10))" }.joined()
            // At least one digit before the point, so that no leading zero is needed.
            let written = (random.chance(1, in: 2) ? "-" : "") + digits + "e-\(random.below(digits.count))"
            let value = try #require(Decimal(exactly: written), "\(written)")
            #expect(value.json == .number(JSONNumber(normalising: written)), "\(written)")
        }
        #expect(Decimal(exactly: String(repeating: "9", count: 38))?.description == String(repeating: "9", count: 38))
    }

    /// The contract counts significant digits; the zero before the point is not one.
    @Test(arguments: [
        "0.12345678901234567890123456789012345678", "0.00000000012345678901234567890123456789",
    ]) func zerosBeforeTheFirstDigitAreNotSignificant(_ written: String) throws {
        let value = try #require(Decimal(exactly: written))
        #expect(value.json == .number(JSONNumber(normalising: written)))
    }

    @Test(arguments: [
        "123456789012345678901234567890123456789", "0.123456789012345678901234567890123456789", "1e400", "-1e400",
        "1e-400",
        "1.00000000000000000000000000000000000001", "1e200",
    ]) func whatCannotBeHeldExactlyIsRefused(_ written: String) throws {
        #expect(Decimal(exactly: written) == nil)
        let error = #expect(throws: Invalid.self) { try Decimal(json: JSONDocument(written).root, at: "data.value") }
        #expect(error?.path == "data.value")
    }

    @Test(arguments: ["\"1\"", "true", "null", "[1]", "{\"amount\":1}"]) func onlyANumberIsANumber(_ json: String) {
        #expect(throws: Invalid.self) { try Decimal(json: JSONDocument(json).root, at: "data.value") }
    }

    @Test func tenthsAreExact() throws {
        let tenth = try #require(Decimal(exactly: "0.1"))
        let fifth = try #require(Decimal(exactly: "0.2"))
        #expect((tenth + fifth).json.text == "0.3")
        #expect(Decimal(exactly: "9007199254740993")?.description == "9007199254740993")
    }
}
