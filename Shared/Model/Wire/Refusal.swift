/// Why something cannot be accepted: a code to branch on, and a sentence that states what, where and what to do.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Reason: String, CaseIterable, Sendable {
        case notJSON = "not_json"
        case notCloudEvent = "not_a_cloudevent"
        case unsupportedFormat = "unsupported_event_format"
        case attribute = "bad_attribute"
        case unknownType = "unknown_type"
        case unknownVersion = "unknown_schema_version"
        case wrongArea = "wrong_area"
        case schema = "schema"
        case unknownCode = "unknown_code"
        case tooLarge = "too_large"
        case timeAhead = "time_ahead"
        /// The name of a person, where only its sealed form is allowed.
        case nameInClear = "name_in_clear"
        case refusedByStore = "refused_by_the_store"
    }

    public let reason: Reason
    public let sentence: String

    public init(_ reason: Reason, _ sentence: String) {
        self.reason = reason
        self.sentence = sentence
    }

    public init(_ invalid: Invalid) {
        self.init(invalid.reason == .schema ? .schema : .unknownCode, "\(invalid).")
    }

    public var description: String { self.sentence }
}
