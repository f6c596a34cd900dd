/// A decimal number in canonical form, without redundant zeros: 1.50, 15e-1 and 1.5 have the same bytes.
public struct JSONNumber: Hashable, Sendable {
    /// Digits with a decimal point when the exponent is small; otherwise digits and an exponent.
    public let text: String

    /// Normalises a JSON number whose grammar the caller has checked.
    public init(normalising written: String) {
        var digits: [UInt8] = []
        var exponent = 0
        var negative = false
        var seenPoint = false
        var index = written.utf8.startIndex
        let end = written.utf8.endIndex
        scan: while index < end {
            let byte = written.utf8[index]
            switch byte {
            case UInt8(ascii: "-"): negative = true
            case UInt8(ascii: "."): seenPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                let power = written[written.utf8.index(after: index)...]
                // A number whose exponent does not fit keeps its written form, so it differs from every other number.
                guard let fits = Int(power), fits.magnitude < Int.max / 4 else {
                    self.text = digits.allSatisfy { $0 == UInt8(ascii: "0") } ? "0" : written
                    return
                }
                exponent += fits
                break scan
            default:
                digits.append(byte)
                if seenPoint { exponent -= 1 }
            }
            index = written.utf8.index(after: index)
        }
        digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
        if digits.isEmpty { digits = [UInt8(ascii: "0")] }
        while digits.count > 1, digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        self.text = Self.write(digits, exponent, negative: negative)
    }

    public init(_ value: Int) { self.text = String(value) }

    private static func write(_ digits: [UInt8], _ exponent: Int, negative: Bool) -> String {
        if digits == [UInt8(ascii: "0")] { return "0" }
        let sign = negative ? "-" : ""
        let text = String(decoding: digits, as: UTF8.self)
        if exponent >= 0, digits.count + exponent <= 40 { return sign + text + String(repeating: "0", count: exponent) }
        if exponent < 0, exponent >= -40 {
            let point = digits.count + exponent
            if point > 0 { return sign + text.prefix(point) + "." + text.dropFirst(point) }
            return sign + "0." + String(repeating: "0", count: -point) + text
        }
        return sign + text + "e" + String(exponent)
    }
}
