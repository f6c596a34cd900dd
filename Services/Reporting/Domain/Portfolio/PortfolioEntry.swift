public import Shared

/// A partnership in the portfolio of an office, as of the day of its last evaluation.
public struct PortfolioEntry: Codable, Sendable, Hashable {
    public let partnership: Code
    public let name: LanguageMap?
    /// The day of the evaluation.
    public let asOf: CalendarDate
    public let cities: [Code]
    /// Those of the cities whose place is stated.
    @OmittedWhenEmpty public var places: [CityPlace]
    public let formality: Formality
    /// The class of the time since the last substantive event.
    public let vitality: Dormancy.Class
    public let lights: [Light]
    /// Open findings by severity.
    public let findings: FindingCounts
    /// Items of the framework that are rated in the signed agreements.
    @OmittedWhenEmpty public var rated: [FrameworkItem]
    /// Those of them that the signed agreements lack.
    @OmittedWhenEmpty public var lacking: [FrameworkItem]
    /// The agreements that are not signed yet, as they are rated.
    @OmittedWhenEmpty public var drafts: [DraftCheck]
    /// The last day of each thing that an office keeps an eye on.
    public let reviews: [ReviewItem]
    /// Whether one of these is due for review.
    public var reviewDue: Bool { self.reviews.contains { $0.isDue } }
}

extension PortfolioEntry {
    /// - Parameters:
    ///   - reported: the day as of which the last report on the partnership was made.
    ///   - thresholds: after how many days each thing is due for review; one without is never due.
    public init(_ report: Report, reported: CalendarDate?, thresholds: [ReviewItem.Subject: Int]) {
        let items = SignedItems(report)
        self.init(
            partnership: report.partnership, name: report.profile.name, asOf: report.asOf,
            cities: report.profile.cities?.map(\.code) ?? [],
            places: (report.profile.cities ?? []).compactMap { CityPlace($0) }, formality: report.profile.formality,
            vitality: report.activity.dormancy.class, lights: report.lights,
            findings: FindingCounts(report.findings.open), rated: items.rated, lacking: items.lacking,
            drafts: DraftCheck.all(report),
            reviews: ReviewItem.Subject.allCases.map {
                ReviewItem($0, report, reported: reported, threshold: thresholds[$0])
            })
    }
}
