internal import ReportingDomain
internal import Shared

/// Which partnerships of the portfolio are asked for.
struct PortfolioQuery: Sendable {
    /// Only those where something is due for review.
    var isReviewDue = false
    /// Only those of this class; nil for every class.
    var vitality: Dormancy.Class?

    /// As parameters of an address, each after an ampersand.
    var parameters: String {
        (self.isReviewDue ? "&review_due=true" : "") + (self.vitality.map { "&vitality=\($0.rawValue)" } ?? "")
    }
}
