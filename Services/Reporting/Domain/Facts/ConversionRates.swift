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

    /// How the codes of the rates begin: `krw.idr.`. The code of a rate consists of its currencies and its day.
    public var codes: [String] {
        self.currencies.sorted().flatMap { base in
            self.currencies.sorted().filter { $0 != base }.map { "\(base).\($0).".lowercased() }
        }
    }
}
