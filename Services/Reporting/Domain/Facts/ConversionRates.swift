internal import FundingMath
public import Shared

/// The exchange rates that concern a partnership: those between two currencies of its money. No relation leads from a
/// rate to a partnership.
public struct ConversionRates: Sendable {
    private let currencies: Set<String>

    /// - Parameter events: the events on which the report of the partnership depends.
    public init(for events: [HistoryEvent]) {
        self.currencies = Set(
            events.filter { FundedEntity.kinds.contains($0.data.entity.kind) }
                .compactMap { $0.data[Budget.fields.value]?.currency })
    }

    public var isNeeded: Bool { self.currencies.count > 1 }

    /// Whether the exchange rate with this history concerns the partnership.
    public func contains(_ history: [HistoryEvent]) -> Bool {
        history.contains { event in
            let (base, quote) = (event.data[ExchangeRate.fields.base], event.data[ExchangeRate.fields.quote])
            return [base, quote].allSatisfy { $0.map(self.currencies.contains) ?? false }
        }
    }
}
