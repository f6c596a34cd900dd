/// What a service is the owner of.
public enum Area: String, CaseIterable, Sendable {
    case programs, indicators, reports

    /// The `source` of what the area's service announces.
    public var source: String { "urn:kembar:\(self.rawValue)" }
}
