/// The area that a service owns.
public enum Area: String, CaseIterable, Sendable {
    case programs, indicators, reports

    /// The `source` of events that the area's service announces.
    public var source: String { "urn:kembar:\(self.rawValue)" }
}
