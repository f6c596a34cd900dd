public import Shared

/// How a regression was estimated.
public enum RegressionMethod: String, Vocabulary {
    /// Ordinary least squares. Preferred under 12 points; restricted maximum likelihood is preferred for longer series.
    /// The intervals are generally too narrow (Turner et al. 2021).
    case ols

    /// The number of points under which the source prefers the method.
    static let preferredUnder = 12

    public var source: String {
        switch self {
        case .ols: "Turner et al. 2021, doi 10.1186/s12874-021-01364-0"
        }
    }
}
