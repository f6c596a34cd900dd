import FoundationEssentials
import Shared
import Testing

@testable import IndicatorMath

struct FormulaNumberTests {
    private static func number(_ text: String) throws -> FormulaNumber {
        let decimal = try #require(Decimal(string: text))
        return try #require(FormulaNumber(decimal))
    }

    private static func result(_ a: String, _ sign: String, _ b: String) throws -> Decimal? {
        let (a, b) = (try Self.number(a), try Self.number(b))
        switch sign {
        case "+": return (a + b).decimal
        case "-": return (a - b).decimal
        case "*": return (a * b).decimal
        default: return (a / b)?.decimal
        }
    }

    /// Expected values by Python's `decimal` with 38 digits and ROUND_HALF_UP.
    @Test(
        arguments: [
            ("2", "/", "3", "0.66666666666666666666666666666666666667"),
            ("-2", "/", "3", "-0.66666666666666666666666666666666666667"),
            ("1", "/", "7", "0.14285714285714285714285714285714285714"), ("1", "/", "8", "0.125"), ("0", "/", "3", "0"),
            ("1", "/", "99999999999999999999999999999999999997", "1e-38"),
            ("0.1", "+", "0.2", "0.3"), ("120", "-", "100", "20"), ("5", "-", "5", "0"), ("-3", "+", "5", "2"),
            ("3", "-", "5", "-2"), ("12345678901234567890.5", "*", "2", "24691357802469135781"),
            ("99999999999999999999999999999999999999", "+", "0.4", "99999999999999999999999999999999999999"),
            ("99999999999999999999999999999999999999", "+", "0.5", "1e38"),
            ("99999999999999999999999999999999999999", "+", "9", "1.0000000000000000000000000000000000001e38"),
            ("1e75", "-", "99999999999999999999999999999999999999e-1", "9.9999999999999999999999999999999999999e74"),
            ("1e38", "-", "1e-90", "1e38"), ("1e37", "-", "0.1", "9999999999999999999999999999999999999.9"),
            ("1e127", "+", "1e-127", "1e127"),
            ("10000000000000000000000000000000000001", "*", "11", "1.1000000000000000000000000000000000001e38"),
            (
                "12345678901234567890123456789.123456789", "*", "1.123456789123456789123456789",
                "13869836777930193654336229340.577503565"
            ), ("340282366920938463463374607431768211454.9", "+", "0.05", "340282366920938463463374607431768211450"),
            ("1e-127", "*", "0.1", nil), ("5e-127", "*", "0.1", "1e-127"), ("1e-70", "*", "1e-70", nil),
            ("1e100", "*", "1e100", nil), ("1e127", "*", "10", "10e127"), ("1", "/", "0", nil),
        ] as [(String, String, String, String?)])
    func operationsRoundCorrectly(_ a: String, _ sign: String, _ b: String, _ expected: String?) throws {
        #expect(try Self.result(a, sign, b) == expected.flatMap { Decimal(string: $0) })
    }
}
