import Chance
import JSON
import Testing

/// Numbers keep their written text; equal numbers have the same canonical form, and different numbers different ones.
struct NumberTests {
    @Test(arguments: [
        "123456789012345678901234567890", "-0", "1e400", "-1E-400", "0.10", "1.0", "9007199254740993",
        "9223372036854775808",
        "3.14159265358979323846264338327950288419716939937510", "1e00002",
    ]) func theDigitsAreKeptAsWritten(_ text: String) throws {
        #expect(try JSONDocument(text).root.number == text)
        #expect(try JSONDocument("[ \(text) ]").root.elements.first?.number == text)
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.0", "0"), ("-0.000", "0"), ("0e9", "0"), ("0E-9", "0"), ("0.00e500", "0"),
        ("1", "1"), ("-1", "-1"), ("1.0", "1"), ("1.50", "1.5"), ("15e-1", "1.5"), ("0.15E1", "1.5"),
        ("0.015e+2", "1.5"),
        ("100", "100"), ("1e2", "100"), ("1E+2", "100"), ("10e1", "100"), ("100.00", "100"), ("1.00e2", "100"),
        ("0.001", "0.001"), ("1e-3", "0.001"), ("-10e-4", "-0.001"), ("120", "120"), ("12e1", "120"),
        ("-120.0", "-120"),
        ("0.5", "0.5"), ("5e-1", "0.5"), ("10.01", "10.01"), ("1001e-2", "10.01"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("123456789012345678901234567890.0", "123456789012345678901234567890"),
        ("1e400", "1e400"), ("10e399", "1e400"), ("0.1e401", "1e400"), ("-1e400", "-1e400"),
        ("1e-400", "1e-400"), ("0.1e-399", "1e-400"), ("1e000400", "1e400"),
    ]) func everyNumberHasOneForm(_ written: String, _ form: String) {
        #expect(JSONNumber(normalising: written).text == form)
    }

    @Test func theFormIsJSONAndItsOwnForm() throws {
        var random = Seeded(11)
        for _ in 0..<5000 {
            let number = randomNumber(&random)
            let form = JSONNumber(normalising: number).text
            #expect(refusal(form) == nil, "\(number) → \(form)")
            #expect(JSONNumber(normalising: form).text == form, "\(number) → \(form)")
        }
    }

    /// The same digits shifted against the exponent, with zeros added that do not change the value.
    @Test func respellingANumberDoesNotChangeItsForm() {
        var random = Seeded(12)
        for _ in 0..<5000 {
            let digits = String(1 + random.below(1_000_000))
            let exponent = random.below(120) - 60
            let form = JSONNumber(normalising: "\(digits)e\(exponent)")
            let zeros = String(repeating: "0", count: random.below(5))
            #expect(JSONNumber(normalising: "\(digits)\(zeros)e\(exponent - zeros.count)") == form)
            #expect(JSONNumber(normalising: "0.\(digits)\(zeros)E\(exponent + digits.count)") == form)
            #expect(
                JSONNumber(normalising: "\(digits.first ?? "0").\(digits.dropFirst())0e\(exponent + digits.count - 1)")
                    == form)
        }
    }

    @Test func differentNumbersHaveDifferentForms() {
        let numbers = [
            "1", "-1", "10", "0.1", "1e39", "1e40", "1e41", "1e-39", "1e-40", "1e-41", "1e400", "1e401", "11e400",
            "1.1e400",
            "9007199254740992", "9007199254740993", "0.30000000000000004", "0.3", "1e2147483647", "1e2147483648",
            "1e-2147483648", "1e-2147483649",
        ]
        #expect(Set(numbers.map { JSONNumber(normalising: $0).text }).count == numbers.count)
    }

    /// An exponent that does not fit a machine word is distinguished from every other by its own digits.
    @Test func exponentsBeyondAMachineWordAreStillDifferentNumbers() {
        let numbers = [
            "1e99999999999999999999", "1e99999999999999999998", "1e2147483647", "1e-99999999999999999999",
            "1e-99999999999999999998", "1e-2147483648",
        ]
        #expect(Set(numbers.map { JSONNumber(normalising: $0).text }).count == numbers.count)
    }

    /// Runs in a separate process, because such an exponent once crashed the program.
    @Test func noExponentEndsTheProgram() async {
        await #expect(processExitsWith: .success) {
            for power in ["9223372036854775807", "9223372036854775806", "9223372036854775808", "99999999999999999999"] {
                for sign in ["", "+", "-"] {
                    for digits in ["1", "10", "0.1", "0", "0.0", "100000", "-12.50"] {
                        let document = try JSONDocument("\(digits)e\(sign)\(power)")
                        _ = CanonicalJSON.bytes(of: document.root)
                        _ = JSONValue(document.root)
                    }
                }
            }
            _ = JSONNumber(normalising: "0.01e-9223372036854775808")
        }
    }
}

/// A random number that the grammar allows.
func randomNumber(_ random: inout Seeded) -> String {
    func digits(_ most: Int, _ random: inout Seeded) -> String {
        String((0...random.below(most)).map { _ in Character(String(random.below(10))) })
    }
    var text = random.chance(1, in: 3) ? "-" : ""
    text +=
        random.chance(1, in: 3)
        ? "0" : String(1 + random.below(9)) + (random.chance(1, in: 2) ? digits(30, &random) : "")
    if random.chance(1, in: 2) { text += "." + digits(20, &random) }
    if random.chance(1, in: 3) {
        text += random.pick(["e", "E"]) + random.pick(["", "+", "-"]) + digits(2, &random)
    }
    return text
}
