internal import IndicatorMath

/// Every boundary of every built-in table, from both sides.
enum BandCases {
    static let all: [BandCase] = [
        Self.cases(
            .realisation,
            [
                ("-5", "ineffective"), ("59.99999999", "ineffective"), ("60", "less_effective"),
                ("60.00000001", "less_effective"), ("79.99999999", "less_effective"), ("80", "fairly_effective"),
                ("80.00000001", "fairly_effective"), ("89.99999999", "fairly_effective"), ("90", "effective"),
                ("90.00000001", "effective"), ("99.99999999", "effective"), ("100", "effective"),
                ("100.00000001", "very_effective"), ("100000", "very_effective"),
            ]),
        Self.cases(
            .contribution,
            [
                ("-0.00000001", nil), ("0", "very_low"), ("0.00000001", "very_low"), ("9.99999999", "very_low"),
                ("10", "very_low"), ("10.00000001", "low"), ("19.99999999", "low"), ("20", "low"),
                ("20.00000001", "medium"), ("29.99999999", "medium"), ("30", "medium"), ("30.00000001", "fair"),
                ("39.99999999", "fair"), ("40", "fair"), ("40.00000001", "good"), ("49.99999999", "good"),
                ("50", "good"), ("50.00000001", "very_good"), ("99.99999999", "very_good"), ("100", "very_good"),
                ("100.00000001", nil),
            ]),
        Self.cases(
            .scheduleIndex,
            [
                ("-1", "behind"), ("0.84999999", "behind"), ("0.85", "on_schedule"), ("0.85000001", "on_schedule"),
                ("1", "on_schedule"), ("1.14999999", "on_schedule"), ("1.15", "on_schedule"), ("1.15000001", "ahead"),
                ("7", "ahead"),
            ]),
        Self.cases(
            .ikm,
            [
                // The value is rounded to two decimal places, half up, before it is compared.
                ("24.99", nil), ("24.994999", nil), ("24.995", "d"), ("25", "d"), ("25.01", "d"), ("64.99", "d"),
                ("64.994999", "d"), ("64.995", "c"), ("65", "c"), ("65.01", "c"), ("76.60", "c"),
                ("76.604999", "c"), ("76.605", "b"), ("76.61", "b"), ("76.62", "b"), ("88.30", "b"),
                ("88.304999", "b"), ("88.305", "a"), ("88.31", "a"), ("88.32", "a"), ("99.99", "a"), ("100", "a"),
                ("100.004999", "a"), ("100.005", nil), ("100.01", nil),
            ]),
        Self.cases(
            .spbe,
            [
                ("-0.00000001", nil), ("0", "poor"), ("0.00000001", "poor"), ("1.79999999", "poor"), ("1.8", "fair"),
                ("1.80000001", "fair"), ("2.59999999", "fair"), ("2.6", "good"), ("2.60000001", "good"),
                ("3.49999999", "good"), ("3.5", "very_good"), ("3.50000001", "very_good"), ("4.19999999", "very_good"),
                ("4.2", "satisfactory"), ("4.20000001", "satisfactory"), ("4.2125", "satisfactory"),
                ("4.99999999", "satisfactory"), ("5", "satisfactory"), ("5.0", "satisfactory"), ("5.00000001", nil),
            ]),
        Self.cases(
            .egdi,
            [
                ("-0.00000001", nil), ("0", "low"), ("0.00000001", "low"), ("0.24999999", "low"), ("0.25", "middle"),
                ("0.25000001", "middle"), ("0.49999999", "middle"), ("0.5", "high"), ("0.50000001", "high"),
                ("0.74999999", "high"), ("0.75", "very_high"), ("0.75000001", "very_high"),
                ("0.99999999", "very_high"), ("1", "very_high"), ("1.00000001", nil),
            ]),
    ].flatMap(\.self)

    private static func cases(_ table: BandTable, _ values: [(String, String?)]) -> [BandCase] {
        values.map { BandCase(table: table, value: $0.0, band: $0.1) }
    }
}
