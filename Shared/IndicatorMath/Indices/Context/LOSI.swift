internal import FoundationEssentials
internal import Shared

/// An edition of the local online service index of the United Nations (formula F17), for context only. Editions differ
/// in their indicators and are not directly comparable.
public struct LOSI: Sendable, Hashable {
    public let version: IndexVersion
    /// The number of its indicators, each of which a city's portal satisfies or not.
    public let indicators: Int

    public init(year: Int, indicators: Int) {
        self.version = IndexVersion(
            .losi, "edition-\(year)",
            Translation(
                "Indeks Layanan Daring Lokal (LOSI) \(year)", "Local Online Service Index (LOSI) \(year)",
                "지방 온라인서비스지수(LOSI) \(year)"),
            source: BandSource("United Nations E-Government Survey \(year)", year: year), firstYear: year,
            lastYear: year)
        self.indicators = indicators
    }

    public static let edition2020 = LOSI(year: 2020, indicators: 80)
    public static let edition2022 = LOSI(year: 2022, indicators: 86)

    /// Satisfied indicators ÷ all, 0 to 1.
    public func value(satisfied: Int?) -> ComputedFigure {
        ComputedFigure([]) { () throws(NotDefined) in
            guard let satisfied else { throw .valueMissing }
            guard self.indicators > 0, (0...self.indicators).contains(satisfied) else { throw .partOutOfScale }
            return Decimal(satisfied) / Decimal(self.indicators)
        }
    }
}
