public import FoundationEssentials
internal import Shared

/// The e-government development index of the United Nations (formula F16), for context only. It is national and
/// relative. Its method changes with each edition, so values of two editions are not compared.
public enum EGDI {
    /// The edition of a year.
    public static func edition(_ year: Int) -> IndexVersion {
        IndexVersion(
            .egdi, "edition-\(year)",
            Translation(
                "Indeks Pembangunan Pemerintahan Elektronik (EGDI) \(year)",
                "E-Government Development Index (EGDI) \(year)", "전자정부발전지수(EGDI) \(year)"),
            source: BandSource("United Nations E-Government Survey \(year)", year: year), firstYear: year,
            lastYear: year, table: .egdi)
    }

    /// The mean of the three normalised parts, each 0 to 1; not defined where one lies outside.
    public static func value(
        onlineService: Decimal?, telecommunication: Decimal?, humanCapital: Decimal?
    ) -> ComputedFigure {
        ComputedFigure([]) { () throws(NotDefined) in
            var sum = Decimal(0)
            for part in [onlineService, telecommunication, humanCapital] {
                guard let part else { throw .valueMissing }
                guard part >= 0, part <= 1 else { throw .partOutOfScale }
                sum += part
            }
            return (sum / 3).settled
        }
    }
}
