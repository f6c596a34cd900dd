internal import Shared

extension StatementEntry {
    /// Assessments and statements of coverage about the partnership, sorted by the periods that they are about.
    static func all(_ facts: PartnershipFacts) -> [StatementEntry] {
        let coverage = facts.all(ReportingCoverage.self).filter { $0.partnership == facts.partnership }
        let assessments = facts.all(Assessment.self).filter { $0.partnership == facts.partnership }
        let all = coverage.compactMap { StatementEntry($0) } + assessments.compactMap { StatementEntry($0) }
        return all.sorted { a, b in
            let (dayA, dayB) = (a.start?.earliest?.dayNumber ?? .min, b.start?.earliest?.dayNumber ?? .min)
            return dayA != dayB ? dayA < dayB : EntityKey(a.kind, a.code) < EntityKey(b.kind, b.code)
        }
    }

    private init?(_ coverage: Folded<ReportingCoverage>) {
        guard let code = Code(coverage.code), let says = coverage.statement else { return nil }
        self.init(
            kind: .reportingCoverage, code: code, author: coverage.author, party: coverage.party,
            start: coverage.start, end: coverage.end, coverage: says, level: nil, rating: nil, verdict: nil,
            quote: coverage.quote, yardstick: nil, components: coverage.component.map { [$0] } ?? [], factors: [],
            events: coverage.events)
    }

    private init?(_ assessment: Folded<Assessment>) {
        guard let code = Code(assessment.code), let level = assessment.level, let rating = assessment.rating else {
            return nil
        }
        self.init(
            kind: .assessment, code: code, author: assessment.author, party: nil, start: assessment.start,
            end: assessment.end, coverage: nil, level: level, rating: rating, verdict: assessment.verdict, quote: nil,
            yardstick: assessment.yardstick, components: assessment.components ?? [],
            factors: (assessment.factors ?? []).compactMap { FactorEntry($0) }, events: assessment.events)
    }
}

extension FactorEntry {
    fileprivate init?(_ factor: Record<AssessmentFactor>) {
        guard let text = factor.text else { return nil }
        self.init(text: text, category: factor.category, direction: factor.direction)
    }
}
