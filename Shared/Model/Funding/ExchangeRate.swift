public import FoundationEssentials

/// The value of one currency in another on a day.
public enum ExchangeRate: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let base = Field<String>(
            "base", from: .currency, "The currency that is changed, a code of the list Currency.")
        public let quote = Field<String>(
            "quote", from: .currency, "The currency that it is changed into, a code of the list Currency.")
        public let on = Field<CalendarDate>("on", "The day of the rate.")
        public let rate = Field<Decimal>("rate", "How much of `quote` one unit of `base` was worth; more than 0.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.exchangeRate

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
