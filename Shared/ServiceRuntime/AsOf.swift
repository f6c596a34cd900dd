public import HTTP
public import JSON
public import Shared

/// The point in time that a reply describes: the state on a day (valid time), by what was accepted up to a moment
/// (known time).
public struct AsOf: Sendable {
    /// The as-of date; nil includes everything known, regardless of its date.
    public let day: CalendarDate?
    /// Excludes events accepted later; nil for everything known now.
    public let knownAt: Instant?

    public static let now = AsOf(day: nil, knownAt: nil)

    public init(day: CalendarDate?, knownAt: Instant?) {
        self.day = day
        self.knownAt = knownAt
    }

    /// Reads `?as_of=2018-12-31&known_at=2026-11-25T04:00:00Z`; a day as `known_at` means its end.
    public init(_ request: HTTPRequest) throws(Problem) {
        self.day = try request.parameter(query: "as_of") { CalendarDate($0) }
        self.knownAt = try request.parameter(query: "known_at") { text in
            Instant(text) ?? CalendarDate(text).flatMap { Instant("\($0)T23:59:59.999999Z") }
        }
    }

    public var isNow: Bool { self.day == nil && self.knownAt == nil }

    /// The members that state it in a reply.
    public var members: [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        members["as_of"] = self.day.map { .string($0.description) }
        members["known_at"] = self.knownAt.map { .string($0.description) }
        return members
    }
}
