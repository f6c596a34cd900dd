/// A figure of a city's profile in one year.
public enum ProfileFact: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let city = Field<Code>("city", to: .city, .belongsTo, "The code of the city.")
        public let measure = Field<Code>(
            "measure",
            "What is measured: population, own_revenue, grdp, grdp_per_capita, area, or the code of an index.")
        public let year = Field<Int>("year", in: 1800...2200, "The year that the figure is about.")
        public let value = Field<Quantity>("value", "The figure.")
        public let unit = Field<String>("unit", "The unit of the figure, as its publisher writes it.")
        public let currency = Field<String>(
            "currency", from: .currency, "The currency of the figure, a code of the list Currency.")
        public let edition = Field<Code>(
            "edition",
            "The edition of an index: 2015-16. Figures of different editions may not compare, so each is a fact of its own."
        )
        public let quoted = Field<String>("quoted", "The figure as it was printed.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.profileFact
    public static let fieldGroups = [Self.fields(\.value, \.unit, \.currency)]
    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
