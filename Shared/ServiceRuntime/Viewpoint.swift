public import HTTP
public import JSON
public import Shared

/// From when a reader looks: at the state on a day, and with what had been accepted by a moment.
public struct Viewpoint: Sendable {
    /// The day that the state is of; nil for all that is known, whenever it happens.
    public let asOf: CalendarDate?
    /// Leaves out what was accepted later; nil for all that is known now.
    public let knownAt: Instant?

    public static let now = Viewpoint(asOf: nil, knownAt: nil)

    public init(asOf: CalendarDate?, knownAt: Instant?) {
        self.asOf = asOf
        self.knownAt = knownAt
    }

    /// Reads `?as_of=2018-12-31&known_at=2026-11-25T04:00:00Z`; a day as `known_at` means its end.
    public init(_ request: HTTPRequest) throws(Problem) {
        self.asOf = try request.parameter(query: "as_of") { CalendarDate($0) }
        self.knownAt = try request.parameter(query: "known_at") { text in
            Instant(text) ?? CalendarDate(text).flatMap { Instant("\($0)T23:59:59.999999Z") }
        }
    }

    public var isNow: Bool { self.asOf == nil && self.knownAt == nil }

    /// What a reply says of it.
    public var members: [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        members["as_of"] = self.asOf.map { .string($0.description) }
        members["known_at"] = self.knownAt.map { .string($0.description) }
        return members
    }
}
