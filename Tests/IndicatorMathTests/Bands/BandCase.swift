internal import IndicatorMath
internal import Testing

/// A value and the code of its band; nil outside the table.
struct BandCase: Sendable, CustomTestStringConvertible {
    let table: BandTable
    let value: String
    let band: String?

    var testDescription: String { "\(self.table.code) \(self.value)" }
}
