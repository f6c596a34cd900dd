/// `indicator.defined`: what is measured, in what unit, and what it speaks for.
public struct IndicatorDefined: TypedEventData {
    public enum Cumulation: String, CaseIterable, Sendable {
        case none, summing, latest
    }

    /// IATI ResultType.
    public enum Level: String, CaseIterable, Sendable {
        case output = "1"
        case outcome = "2"
        case impact = "3"
        case other = "9"
    }

    public let indicator: Code
    public let title: LanguageMap
    public let definition: LanguageMap?
    /// IATI IndicatorMeasure.
    public let measure: String
    public let level: Level?
    public let unit: String?
    /// ISO 4217, for amounts of money.
    public let currency: String?
    public let isAscending: Bool
    public let sumOf: [Code]
    public let about: [Thing]

    public init(_ fields: Fields) throws(Invalid) {
        self.indicator = try fields.required("indicator")
        self.title = try fields.required("title")
        self.definition = try fields.optional("definition")
        guard let measure = try fields.code("measure", from: .indicatorMeasure) else {
            throw Invalid(fields.path(of: "measure"), "is missing")
        }
        self.measure = measure
        self.level = try fields.word("level")
        self.unit = try fields.optional("unit")
        self.currency = try fields.code("currency", from: .currency)
        guard self.unit == nil || self.currency == nil else {
            throw Invalid(fields.path(of: "currency"), "and unit are both there; give one of them")
        }
        self.isAscending = try fields.optional("ascending") ?? true
        _ = try fields.word("cumulation", of: Cumulation.self)
        self.sumOf = try fields.list("sum_of", atLeast: fields.has("sum_of") ? 2 : 0)
        guard !self.sumOf.contains(self.indicator) else {
            throw Invalid(fields.path(of: "sum_of"), "names the indicator itself")
        }
        self.about = try fields.list("about")
        for (position, thing) in self.about.enumerated()
        where ![.component, .partnership, .result].contains(thing.kind) {
            throw Invalid("\(fields.path(of: "about"))[\(position)].kind", "must be component, partnership or result")
        }
    }

    public var entity: EntityKey { EntityKey(.indicator, self.indicator) }
    public var registers: [EntityKey] { [self.entity] }
    public var refersTo: [EntityKey] { self.about.map(\.key) + self.sumOf.map { EntityKey(.indicator, $0) } }
}
