internal import IndicatorMath
internal import Shared

/// The entities that sections of a report show each for itself.
struct ShownEntities {
    let keys: Set<EntityKey>

    init(
        _ facts: PartnershipFacts, components: [ComponentEntry], framework: [FrameworkEntry], posts: [PostEntry],
        obstacles: [ObstacleEntry], responsibilities: [ResponsibilityRow], records: RecordsSection,
        effects: [EffectEntry], selfAssessments: [SelfAssessmentEntry], series: [IndicatorSeries]
    ) {
        let agreements = Set(facts.agreements.compactMap { Code($0.code) })
        let steps = facts.all(FormationStep.self).filter { $0.agreement.map(agreements.contains) ?? false }
        let partnership = facts.thing(EntityKey(.partnership, facts.partnership), Partnership.self)
        let cities = Set(partnership?.cities ?? [])
        let figures = facts.all(ProfileFact.self).filter { $0.city.map(cities.contains) ?? false }
        var keys = steps.map(\.key) + figures.map(\.key) + records.shown
        keys += components.map { EntityKey(.component, $0.code) }
        keys += framework.flatMap(\.ratings).map { EntityKey(.frameworkRating, $0.code) }
        keys += posts.map { EntityKey(.post, $0.code) }
        keys += obstacles.map { EntityKey(.obstacle, $0.code) }
        keys += responsibilities.flatMap(\.responsibilities).map { EntityKey(.responsibility, $0.code) }
        keys += effects.map { EntityKey(.effectAnalysis, $0.effectAnalysis) }
        keys += selfAssessments.map { EntityKey(.questionnaire, $0.questionnaire) }
        keys += selfAssessments.flatMap(\.cities).flatMap { city in
            ([city.selfAssessment].compactMap { $0 } + city.earlier).map { EntityKey(.selfAssessment, $0) }
        }
        // Survey waves and assessments of indices give figures of indicators.
        keys += series.flatMap { $0.rows.flatMap { $0.row.instruments.map(\.entity) } }
        self.keys = Set(keys)
    }
}
