/// The sign between whole digits and decimals in a printed number.
public enum DecimalMark: Character, Sendable, Hashable {
    /// As in Indonesia: `1.052,5`.
    case comma = ","
    /// As in Korea and in English: `1,052.5`.
    case point = "."

    /// The sign between groups of three digits.
    var groupMark: Character { self == .comma ? "." : "," }
}
