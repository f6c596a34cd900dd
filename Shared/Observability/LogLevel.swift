/// The severity of a log line.
public enum LogLevel: String, Comparable, CaseIterable, Sendable {
    case debug, info, warning, error

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
