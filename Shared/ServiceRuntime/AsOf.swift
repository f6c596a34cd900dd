public import HTTP
public import JSON
public import Shared

/// Of when an answer speaks: of the state on a day (valid time), by what had been accepted by a moment (known time).
public struct AsOf: Sendable {
    /// The day that the state is of; nil for all that is known, whenever it happens.
    public let day: CalendarDate?
    /// Leaves out what was accepted later; nil for all that is known now.
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

    /// What a reply says of it.
    public var members: [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        members["as_of"] = self.day.map { .string($0.description) }
        members["known_at"] = self.knownAt.map { .string($0.description) }
        return members
    }
}
