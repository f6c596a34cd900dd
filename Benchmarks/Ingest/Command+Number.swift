internal import Arguments

extension Command.Parsed {
    /// A whole number within a range.
    func number(
        _ name: String, default fallback: Int, in range: ClosedRange<Int>
    ) throws(Command.Misuse) -> Int {
        guard let text = self[name] else { return fallback }
        guard let value = Int(text), range.contains(value) else {
            throw Command.Misuse(
                "--\(name) is \"\(text)\"; it must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return value
    }
}
