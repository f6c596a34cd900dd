public import Shared

/// What a kind of report states about itself, beside the members that it has of the whole report.
public struct ReportSelectionHead: Codable, Sendable, Hashable {
    public let kind: ReportKind
    /// Numbers of persons below this are left out; absent where all are stated.
    public let leastPersons: Int?
    /// How many open findings the whole report has beyond those that are listed; absent where all are.
    public let furtherFindings: Int?
    /// How many recommendations the whole report has beyond those that are listed; absent where all are.
    public let furtherRecommendations: Int?

    public init(_ kind: ReportKind, of report: Report) {
        func further(_ all: Int, _ most: Int?) -> Int? { most.map { max(0, all - $0) } }
        self.kind = kind
        self.leastPersons = kind.leastPersons
        self.furtherFindings = further(report.findings.open.count, kind.mostFindings)
        self.furtherRecommendations = further(report.recommendations.count, kind.mostRecommendations)
    }
}
