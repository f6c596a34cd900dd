public import FoundationEssentials

/// Why the bands of a table cannot be used.
public enum BandTableProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case badCode(String)
    case badVersion(Int)
    case noBands
    /// Two bands have the same code.
    case repeatedBand(String)
    /// No value lies in the band.
    case emptyBand(String)
    /// A band that is not the last has no upper end, or one that is not the first has no lower end.
    case unboundedInside(String)
    /// Values at this boundary, or from it to the next band, belong to no band.
    case gap(before: String, at: Decimal)
    /// Values at this boundary, or after it, belong to two bands.
    case overlap(before: String, at: Decimal)
    /// The number of decimal places is outside 0 to 18.
    case badPlaces(Int)
    /// A boundary has more decimal places than the values that the table compares with it.
    case boundaryTooFine(Decimal, places: Int)

    public var description: String {
        switch self {
        case .badCode(let code): "\"\(code.prefix(60))\" is not a code"
        case .badVersion(let version): "the version \(version) is not at least 1"
        case .noBands: "the table has no bands"
        case .repeatedBand(let code): "two bands have the code \(code)"
        case .emptyBand(let code): "no value lies in the band \(code)"
        case .unboundedInside(let code): "the band \(code) has no end towards its neighbour"
        case .gap(let code, let value): "values between the band before \(code) and \(code) have no band, at \(value)"
        case .overlap(let code, let value): "the band before \(code) and \(code) overlap at \(value)"
        case .badPlaces(let places): "\(places) decimal places are outside 0 to 18"
        case .boundaryTooFine(let value, let places):
            "the boundary \(value) has more decimal places than the \(places) to which values are rounded"
        }
    }
}
