public import FoundationEssentials
public import Shared

extension SurveyWave.Weights {
    /// The weight of one of this many elements. Many reports use a printed, rounded weight, which gives a lower index:
    /// with nine elements the greatest is then 99 (0.11) or 99.9 (0.111).
    public func weight(of elements: Int) -> Decimal {
        let exact = Decimal(1) / Decimal(max(elements, 1))
        return switch self {
        case .exact: exact
        case .twoPlaces: exact.rounded(places: 2)
        case .threePlaces: exact.rounded(places: 3)
        }
    }
}
