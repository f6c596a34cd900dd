public import FoundationEssentials
public import JSON

/// Decimal numbers as they were written: at most 38 significant digits, never through a binary float.
extension Decimal: Readable {
    public init(json: JSONView, at path: String) throws(Invalid) {
        guard let written = json.number else { throw Invalid(path, "must be a number, not \(json.kind.noun)") }
        guard let value = Decimal(exactly: written) else {
            throw Invalid(path, "\(written.prefix(50)) has more than 38 significant digits or is out of range")
        }
        self = value
    }

    /// The number that JSON digits mean, or nil when it cannot be held exactly.
    public init?(exactly written: String) {
        let text = JSONNumber(normalising: written).text
        guard !text.contains("e"), text.utf8.filter({ (48...57).contains($0) }).drop(while: { $0 == 48 }).count <= 38,
            let value = Decimal(string: text)
        else { return nil }
        self = value
    }

    public var json: JSONValue { .number(JSONNumber(normalising: self.description)) }

    /// Rounded half away from zero to this many places; exactly this many are printed.
    public func fixed(places: Int) -> String { Self.fixed(self.description, places) }

    /// The same for several numbers of places: a number with many digits is written out only once.
    public func fixed(places: [Int]) -> [String] {
        let text = self.description
        return places.map { Self.fixed(text, $0) }
    }

    private static func fixed(_ description: String, _ places: Int) -> String {
        let negative = description.hasPrefix("-")
        let text = negative ? String(description.dropFirst()) : description
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        var digits = Array(parts[0].utf8) + Array((parts.count > 1 ? String(parts[1]) : "").utf8.prefix(places + 1))
        while digits.count < parts[0].utf8.count + places + 1 { digits.append(UInt8(ascii: "0")) }
        let roundUp = digits.removeLast() >= UInt8(ascii: "5")
        if roundUp {
            var at = digits.count - 1
            while at >= 0, digits[at] == UInt8(ascii: "9") {
                digits[at] = UInt8(ascii: "0")
                at -= 1
            }
            if at >= 0 { digits[at] += 1 } else { digits.insert(UInt8(ascii: "1"), at: 0) }
        }
        let whole = String(decoding: digits.prefix(digits.count - places), as: UTF8.self)
        let fraction = String(decoding: digits.suffix(places), as: UTF8.self)
        let isZero = digits.allSatisfy { $0 == UInt8(ascii: "0") }
        return (negative && !isZero ? "-" : "") + whole + (places > 0 ? "." + fraction : "")
    }

    func hasMore(thanPlaces places: Int) -> Bool { self.rounded(places: places) != self }

    /// Rounded half away from zero.
    public func rounded(places: Int) -> Decimal {
        // A number with no more places is returned unchanged.
        if self.exponent >= -places { return self }
        return Decimal(string: self.fixed(places: places)) ?? self
    }
}
