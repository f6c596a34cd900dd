internal import Shared

extension RecommendationEntry {
    /// How many days the office has to call the joint working group, or to suspend the cooperation. Own definition.
    static let daysToResume = 60

    /// One for each recommendation that open findings call for: the most severe first, then in the order of
    /// `Recommendation`.
    static func all(
        _ findings: [FindingEntry], _ responses: [ManagementResponseEntry], _ context: RuleContext
    ) -> [RecommendationEntry] {
        let groups = Dictionary(grouping: findings) { Recommendation($0.rule) }
        let accountable = Self.accountable(context)
        let entries = Recommendation.allCases.compactMap { recommendation in
            groups[recommendation].flatMap {
                RecommendationEntry(recommendation, $0, responses, accountable, context)
            }
        }
        return FindingSeverity.allCases.flatMap { severity in entries.filter { $0.severity == severity } }
    }

    /// A filled post that is accountable for a component on the side of a city.
    private struct AccountableFor {
        let side: EntityKey
        let component: Code?
        let post: Code
    }

    private static func accountable(_ context: RuleContext) -> [AccountableFor] {
        context.facts.all(Responsibility.self).compactMap { responsibility in
            guard responsibility.role == .accountable, responsibility.state == .assigned,
                let party = responsibility.party, let post = responsibility.post
            else { return nil }
            // A post that was only registered is not known to be vacant.
            let left = context.facts.thing(EntityKey(.post, post), Post.self)
            guard left?.last(.vacated) == nil || left?.state == .filled else { return nil }
            return AccountableFor(side: context.side(party), component: responsibility.component, post: post)
        }
    }

    private init?(
        _ recommendation: Recommendation, _ findings: [FindingEntry], _ responses: [ManagementResponseEntry],
        _ accountable: [AccountableFor], _ context: RuleContext
    ) {
        guard let severity = FindingSeverity.allCases.first(where: { one in findings.contains { $0.severity == one } })
        else { return nil }
        let subjects = Set(findings.map(\.subject.key)).sorted()
        self.init(
            recommendation: recommendation, severity: severity, text: recommendation.text,
            rules: Set(findings.map(\.rule)).sorted { $0.rawValue < $1.rawValue },
            subjects: subjects.compactMap { EntityReference($0) }, owners: Self.owners(subjects, accountable, context),
            due: Self.due(recommendation, subjects, context),
            responses: responses.filter { $0.answers(recommendation, subjects) }.map(\.code))
    }

    private static func owners(
        _ subjects: [EntityKey], _ accountable: [AccountableFor], _ context: RuleContext
    ) -> [RecommendationOwner] {
        let named = subjects.filter { $0.kind == .component }.compactMap { Code($0.code) }
        // Whoever answers for a field answers for its parts.
        let components = Set(named.flatMap { [$0] + (context.wholes[$0] ?? []) })
        return context.cities.compactMap { city in
            guard let party = EntityReference(EntityKey(.city, city.code)) else { return nil }
            let posts = accountable.filter { one in
                one.side == party.key && (components.isEmpty || one.component.map(components.contains) ?? false)
            }.map(\.post)
            return RecommendationOwner(party: party, posts: Set(posts).sorted { $0.text < $1.text })
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
