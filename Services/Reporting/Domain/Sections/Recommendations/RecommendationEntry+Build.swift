internal import Shared

extension RecommendationEntry {
    /// How many days the office has to call the joint working group, or to suspend the cooperation. Own definition.
    static let daysToResume = 60

    /// One for each recommendation that open findings call for: the most severe first, then in the order of
    /// `Recommendation`.
    static func all(_ findings: [FindingEntry], _ context: RuleContext) -> [RecommendationEntry] {
        let groups = Dictionary(grouping: findings) { Recommendation($0.rule) }
        let entries = Recommendation.allCases.compactMap { recommendation in
            groups[recommendation].flatMap { RecommendationEntry(recommendation, $0, context) }
        }
        return FindingSeverity.allCases.flatMap { severity in entries.filter { $0.severity == severity } }
    }

    private init?(_ recommendation: Recommendation, _ findings: [FindingEntry], _ context: RuleContext) {
        guard let severity = FindingSeverity.allCases.first(where: { one in findings.contains { $0.severity == one } })
        else { return nil }
        let subjects = Set(findings.map(\.subject.key)).sorted()
        self.init(
            recommendation: recommendation, severity: severity, text: recommendation.text,
            rules: Set(findings.map(\.rule)).sorted { $0.rawValue < $1.rawValue },
            subjects: subjects.compactMap { EntityReference($0) }, owners: Self.owners(subjects, context),
            due: Self.due(recommendation, subjects, context))
    }

    private static func owners(_ subjects: [EntityKey], _ context: RuleContext) -> [RecommendationOwner] {
        let fields = subjects.filter { $0.kind == .component }.map(\.code)
        return context.cities.compactMap { city in
            guard let party = EntityReference(EntityKey(.city, city.code)) else { return nil }
            let posts = context.facts.all(Responsibility.self).filter { responsibility in
                responsibility.role == .accountable && responsibility.state == .assigned
                    && responsibility.party.map { context.side($0) == party.key } ?? false
                    && (fields.isEmpty || responsibility.component.map { fields.contains($0.text) } ?? false)
            }.compactMap(\.post)
            let filled = posts.filter {
                context.facts.thing(EntityKey(.post, $0), Post.self)?.state != .vacant
            }
            return RecommendationOwner(party: party, posts: Set(filled).sorted { $0.text < $1.text })
        }
    }

    /// Before an agreement ends for what is to be settled at its renewal.
    private static func due(
        _ recommendation: Recommendation, _ subjects: [EntityKey], _ context: RuleContext
    ) -> CoarseDate? {
        switch recommendation {
        case .resumeOrSuspend: CoarseDate(day: context.asOf).adding(days: Self.daysToResume)
        case .completeClauses, .namePosts, .evaluateBeforeExpiry:
            context.agreements.filter { agreement in
                agreement.force == .inForce
                    && (recommendation == .namePosts || subjects.contains(EntityKey(.agreement, agreement.code)))
            }.compactMap(\.expires).filter { $0.beginsAfter(context.asOf) }.min(by: CoarseDate.isEarlier)
        default: nil
        }
    }
}
