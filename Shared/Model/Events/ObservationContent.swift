/// What an observation says: the figure, of when, and how sure the office is of it.
public struct ObservationContent: Sendable {
    public enum State: String, CaseIterable, Sendable {
        case draft, submitted, approved, returned
    }

    public let indicator: Code
    public let period: Period
    /// Up to when a year-to-date figure counts.
    public let asOf: CoarseDate?
    public let state: State
    public let value: Quantity?
    /// Percent of the target, as the source itself states it.
    public let realisation: Quantity?
    public let text: LanguageMap?
    /// The figure as it was printed.
    public let quoted: String?
    public let dimensions: Dimensions

    public init(_ fields: Fields) throws(Invalid) {
        self.indicator = try fields.required("indicator")
        self.period = try fields.required("period")
        self.asOf = try fields.optional("as_of")
        guard self.period.type != .yearToDate || self.asOf != nil else {
            throw Invalid(fields.path(of: "as_of"), "is missing; a year-to-date figure must say up to when it counts")
        }
        self.state = try fields.requiredWord("state")
        self.value = try fields.optional("value")
        self.realisation = try fields.optional("realisation")
        self.text = try fields.optional("text")
        guard self.value != nil || self.realisation != nil || self.text != nil else {
            throw Invalid(fields.path, "must have at least one of value, realisation and text")
        }
        self.quoted = try fields.optional("quoted")
        self.dimensions = try fields.optional("dimensions") ?? Dimensions()
    }
}
