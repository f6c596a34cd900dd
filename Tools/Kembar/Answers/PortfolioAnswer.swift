internal import ReportingDomain

/// The reply of `GET /v1/portfolio`.
struct PortfolioAnswer: Decodable {
    let partnerships: [PortfolioEntry]
    /// Cursor of the next page, if there may be one.
    let next: String?
}
