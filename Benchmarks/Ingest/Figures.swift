/// Formats numbers for output.
enum Figures {
    /// `12,345`
    static func grouped(_ number: Int) -> String {
        var text = String(number)
        var at = text.count - 3
        while at > 0 {
            text.insert(",", at: text.index(text.startIndex, offsetBy: at))
            at -= 3
        }
        return text
    }

    static func grouped(_ number: Double) -> String { Self.grouped(Int(number.rounded())) }

    /// With this many decimal places.
    static func fixed(_ number: Double, _ digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
        let whole = Int((number * Double(scale)).rounded())
        guard digits > 0 else { return String(whole) }
        let fraction = String(whole.magnitude % UInt(scale))
        return (whole < 0 ? "-" : "") + String(whole.magnitude / UInt(scale)) + "."
            + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
