/// A numeric environment variable of one service; the other services refuse it.
public struct ServiceSetting: Sendable {
    /// Name of the environment variable.
    public let name: String
    public let defaultValue: Int
    public let range: ClosedRange<Int>
    /// Description for `--help`, without the default.
    public let meaning: String

    public init(_ name: String, default defaultValue: Int, in range: ClosedRange<Int>, _ meaning: String) {
        self.name = name
        self.defaultValue = defaultValue
        self.range = range
        self.meaning = meaning
    }

    /// Its lines in `--help`.
    var help: String {
        let column = 34
        var lines = ["  \(self.name)"]
        lines[0] += String(repeating: " ", count: max(1, column - lines[0].count))
        for word in "\(self.meaning) (\(self.defaultValue))".split(separator: " ") {
            if lines[lines.count - 1].count + word.count > 98 { lines.append(String(repeating: " ", count: column)) }
            if lines[lines.count - 1].last != " " { lines[lines.count - 1] += " " }
            lines[lines.count - 1] += word
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
