public import FoundationEssentials
public import Shared

/// The check of an agreement that is not signed yet: what it would score as it stands, and what it lacks.
public struct DraftCheck: Codable, Sendable, Hashable {
    public let agreement: Code
    public let title: LanguageMap?
    public let version: Int
    /// The party that rated; nil when none is named.
    public let party: EntityReference?
    /// The least score that the rating allows, and the greatest.
    public let least: ExactNumber
    public let most: ExactNumber
    /// Items that it lacks, in their order.
    public let lacking: [FrameworkItem]
    /// Items that are not rated, in their order.
    public let unrated: [FrameworkItem]
}

extension DraftCheck {
    /// The newest rating by each party of the last rated version of each draft, by agreement.
    static func all(_ report: Report) -> [DraftCheck] {
        report.agreements.filter { $0.force == .inPreparation }.flatMap { agreement in
            let rated = report.framework.last { $0.agreement == agreement.code && !$0.ratings.isEmpty }
            return (rated?.ratings ?? []).map { rating in
                DraftCheck(
                    agreement: agreement.code, title: agreement.title, version: rated?.version ?? agreement.version,
                    party: rating.party, least: rating.least, most: rating.most,
                    lacking: rating.clauses.filter { $0.rating == .absent }.map(\.item),
                    unrated: rating.clauses.filter { $0.rating == nil }.map(\.item))
            }
        }
    }
}
