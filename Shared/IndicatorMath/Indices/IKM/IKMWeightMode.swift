public import FoundationEssentials
public import Shared

/// The weight of each element in a satisfaction index. Many reports use the printed, rounded weight, which gives a
/// lower index: with nine elements the greatest is then 99 (0.11) or 99.9 (0.111).
public enum IKMWeightMode: String, Vocabulary {
    /// One divided by the number of elements.
    case exact
    /// Rounded to two decimal places: 0.11 of nine elements.
    case twoPlaces = "two_places"
    /// Rounded to three decimal places: 0.111 of nine elements.
    case threePlaces = "three_places"

    /// The weight of one of this many elements.
    public func weight(of elements: Int) -> Decimal {
        let exact = Decimal(1) / Decimal(max(elements, 1))
        return switch self {
        case .exact: exact
        case .twoPlaces: exact.rounded(places: 2)
        case .threePlaces: exact.rounded(places: 3)
        }
    }
}
