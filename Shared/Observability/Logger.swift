internal import FoundationEssentials

/// Writes one JSON object per line: a constant sentence, and the data as separate members.
///
/// Bodies, passwords and rows are never logged. Control characters are escaped, so no value can start a new line.
public struct Logger: Sendable {
    private let level: LogLevel
    private let fixed: [(LogKey, String)]
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> Date

    public init(
        service: String, version: String, instance: String, level: LogLevel = .info,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.level = level
        self.fixed = [
            (LogKey("service"), service), (LogKey("version"), version), (LogKey("instance"), instance),
        ]
        self.write = write
        self.now = { Date() }
    }

    /// A logger that writes nothing, for tests and tools.
    public static let silent = Logger(service: "", version: "", instance: "", level: .error) { _ in }

    public func debug(_ sentence: StaticString, _ data: [LogKey: String] = [:]) { self.log(.debug, sentence, data) }
    public func info(_ sentence: StaticString, _ data: [LogKey: String] = [:]) { self.log(.info, sentence, data) }
    public func warning(_ sentence: StaticString, _ data: [LogKey: String] = [:]) { self.log(.warning, sentence, data) }
    public func error(_ sentence: StaticString, _ data: [LogKey: String] = [:]) { self.log(.error, sentence, data) }

    private func log(_ level: LogLevel, _ sentence: StaticString, _ data: [LogKey: String]) {
        guard level >= self.level else { return }
        var line =
            "{\"ts\":\"\(self.now().ISO8601Format(.iso8601(timeZone: .gmt, includingFractionalSeconds: true)))Z\""
        line += ",\"level\":\"\(level.rawValue)\",\"msg\":\(Self.quoted("\(sentence)"))"
        for (key, value) in self.fixed { line += ",\(Self.quoted(key.name)):\(Self.quoted(value))" }
        for (key, value) in data.sorted(by: { $0.key.name < $1.key.name }) {
            line += ",\(Self.quoted(key.name)):\(Self.quoted(value))"
        }
        self.write(line + "}\n")
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars.prefix(4096) {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
