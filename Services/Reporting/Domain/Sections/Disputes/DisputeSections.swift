internal import FundingMath
internal import IndicatorMath
internal import Shared

/// Disagreements, steps without effect, and withdrawals, for the entities that a report shows.
struct DisputeSections {
    let disputed: [DisputeEntry]
    let refined: [DisputeEntry]
    let notApplied: [NotAppliedEntry]
    let withdrawn: [WithdrawnEntry]

    init(_ facts: PartnershipFacts) {
        let money = Set(facts.funding.items.map(\.key))
        let shown = facts.entities.values.filter { Self.isShown($0, facts, money: money) }.sorted { $0.key < $1.key }
        self.disputed = shown.flatMap { entity in entity.disputed.compactMap { DisputeEntry(entity, $0, facts.history) }
        }
        self.refined = shown.flatMap { entity in entity.refined.compactMap { DisputeEntry(entity, $0, facts.history) } }
        self.notApplied = shown.flatMap { entity in
            entity.notApplied.compactMap { step in
                Code(entity.key.code).map {
                    NotAppliedEntry(kind: entity.key.kind, code: $0, sentence: step.sentence, events: [step.event])
                }
            }
        }
        self.withdrawn = shown.flatMap { entity in
            entity.withdrawn.compactMap { withdrawn -> WithdrawnEntry? in
                // A statement whose withdrawal was itself withdrawn is in effect, and is not listed here; nor are the
                // statements of a publisher who withdrew all of them.
                guard facts.history.isStatement(withdrawn.event),
                    !facts.history.publishersThatWithdrewAll.contains(withdrawn.event.source)
                else { return nil }
                return Code(entity.key.code).map {
                    WithdrawnEntry(
                        kind: entity.key.kind, code: $0, reason: withdrawn.reason,
                        events: [withdrawn.event, withdrawn.by])
                }
            }
        }
    }

    /// Kinds whose disputes a report shows.
    static func canShow(_ kind: EntityKind) -> Bool {
        switch kind {
        case .person, .exchangeRate, .event, .source, .report, .periodLock, .surveyWave, .indexAssessment,
            .effectAnalysis:
            false
        case .organisation, .post, .responsibility, .result, .profileFact, .formationStep, .frameworkRating, .programme,
            .workPlan, .obstacle, .document, .managementResponse, .lesson, .questionnaire, .selfAssessment:
            true
        case .observation, .baseline, .target, .indicator, .activity, .budget, .transaction, .fundingRequirement,
            .inKindContribution, .offer, .participation, .assessment, .reportingCoverage, .component, .city,
            .partnership, .agreement, .contextEvent:
            true
        }
    }

    /// Entities that certainly lie after the day are not part of the report.
    private static func isShown(
        _ entity: FoldedEntity, _ facts: PartnershipFacts, money: Set<EntityKey>
    ) -> Bool {
        guard Self.canShow(entity.key.kind) else { return false }
        let key = EntityKey(.partnership, facts.partnership)
        return switch entity.key.kind {
        case .observation:
            entity.of(Observation.self)?.period?.coarseDate.beginsAfter(facts.asOf) != true
        case .baseline: entity.of(Baseline.self)?.period?.coarseDate.beginsAfter(facts.asOf) != true
        case .target: entity.of(Target.self)?.begins(after: facts.asOf) != true
        case .activity: entity.steps.isEmpty || facts.activityKeys.contains(entity.key)
        case .budget, .transaction, .fundingRequirement, .inKindContribution, .offer: money.contains(entity.key)
        case .organisation, .post, .responsibility, .result, .formationStep, .frameworkRating, .programme, .workPlan,
            .obstacle, .document, .questionnaire:
            facts.surroundings.contains(entity.key)
        case .profileFact:
            (entity.of(ProfileFact.self)?.year ?? 0) <= facts.asOf.year
                && facts.thing(key, Partnership.self)?.cities?.contains { $0 == entity.of(ProfileFact.self)?.city }
                    ?? false
        case .participation, .assessment, .reportingCoverage, .component, .managementResponse, .lesson,
            .selfAssessment:
            facts.belonging.contains(entity.key)
        case .city:
            facts.thing(key, Partnership.self)?.cities?
                .contains { $0.text == entity.key.code } ?? false
        case .partnership: entity.key.code == facts.partnership.text
        case .agreement: entity.steps.isEmpty || facts.agreements.contains { $0.key == entity.key }
        case .contextEvent:
            facts.belonging.contains(entity.key) || facts.graph.neighbours(of: key).contains(entity.key)
                || entity.of(ContextEvent.self)?.global == true
        default: true
        }
    }
}
