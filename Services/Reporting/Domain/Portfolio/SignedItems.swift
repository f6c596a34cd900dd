internal import Shared

/// What the signed agreements of a partnership have of the items of the framework, by the newest rating of each.
struct SignedItems {
    /// Items that are rated absent, vague or specific in one of them.
    let rated: [FrameworkItem]
    /// Items that are absent in one of them, and in none vague or specific.
    let lacking: [FrameworkItem]

    init(_ report: Report) {
        let signed = report.agreements.filter { $0.force != .inPreparation }.map(\.code)
        let newest = signed.compactMap { code in
            report.framework.last { $0.agreement == code && !$0.ratings.isEmpty }
        }
        let clauses = newest.flatMap(\.ratings).flatMap(\.clauses)
        func ratings(_ item: FrameworkItem) -> Set<ClauseRating> {
            Set(clauses.filter { $0.item == item }.compactMap(\.rating)).subtracting([.notApplicable])
        }
        self.rated = FrameworkItem.allCases.filter { !ratings($0).isEmpty }
        self.lacking = FrameworkItem.allCases.filter { ratings($0) == [.absent] }
    }
}
