public import Shared

/// Fields that readers of an entity need. A draft without them is accepted, and listed as incomplete.
public enum Completeness {
    /// Alternative fields, of which one is enough.
    private struct Wanted: Sendable {
        let names: [String]

        static func of<Entity: EntityType>(_: Entity.Type, _ paths: [PartialKeyPath<Entity.Fields>]) -> [Wanted] {
            paths.map { Wanted(names: [Entity.name(of: $0)]) }
        }

        static func oneOf<Entity: EntityType>(
            _: Entity.Type, _ a: PartialKeyPath<Entity.Fields>, _ b: PartialKeyPath<Entity.Fields>
        ) -> [Wanted] {
            [Wanted(names: [Entity.name(of: a), Entity.name(of: b)])]
        }
    }

    private static func wanted(of kind: EntityKind) -> [Wanted] {
        switch kind {
        case .city:
            Wanted.of(City.self, [\.adminLevel, \.isNationalCapital])
                + Wanted.oneOf(City.self, \.geonamesId, \.latitude)
        case .profileFact: Wanted.oneOf(ProfileFact.self, \.unit, \.currency)
        case .organisation: Wanted.of(Organisation.self, [\.type, \.iatiIdentifier])
        case .partnership: Wanted.of(Partnership.self, [\.kind, \.initiated])
        case .agreement:
            Wanted.of(Agreement.self, [\.effective]) + Wanted.oneOf(Agreement.self, \.expires, \.termMonths)
                + Wanted.of(Agreement.self, [\.parties, \.languages, \.signatories, \.document])
        case .component: Wanted.of(Component.self, [\.objective, \.sectors, \.leads])
        case .responsibility: Wanted.of(Responsibility.self, [\.post, \.from])
        case .programme:
            Wanted.of(Programme.self, [\.agreement, \.components, \.plannedStart, \.plannedEnd])
        case .activity: Wanted.of(Activity.self, [\.title, \.kind, \.components, \.start, \.end])
        case .participation: Wanted.of(Participation.self, [\.persons, \.organisation, \.sex, \.personDays])
        case .fundingRequirement: Wanted.of(FundingRequirement.self, [\.basis, \.on])
        case .offer:
            Wanted.oneOf(Offer.self, \.by, \.byName) + Wanted.of(Offer.self, [\.to, \.value, \.on])
        case .budget: Wanted.of(Budget.self, [\.type, \.status, \.source])
        case .transaction: Wanted.of(FinancialTransaction.self, [\.provider, \.receiver])
        case .inKindContribution: Wanted.of(InKindContribution.self, [\.by, \.quantity])
        case .obstacle: Wanted.of(Obstacle.self, [\.severity, \.owner, \.mitigation, \.on])
        case .assessment: Wanted.of(Assessment.self, [\.author, \.verdict, \.yardstick])
        case .questionnaire: Wanted.of(Questionnaire.self, [\.version, \.document])
        case .selfAssessment: Wanted.of(SelfAssessment.self, [\.by, \.on])
        case .document: Wanted.of(Document.self, [\.sha256, \.url])
        case .post, .person, .result, .formationStep, .frameworkRating, .workPlan, .exchangeRate, .contextEvent,
            .reportingCoverage, .indicator, .baseline, .target, .observation, .periodLock, .surveyWave,
            .indexAssessment, .effectAnalysis, .managementResponse, .lesson, .event, .source, .report:
            []
        }
    }

    /// Names of members that are not stated; for a rating, the items that are not rated.
    public static func missing(of thing: FoldedEntity) -> [String] {
        if let rating = thing.of(FrameworkRating.self) {
            let rated = Set((rating.items ?? []).compactMap(\.item))
            return FrameworkItem.allCases.filter { !rated.contains($0) }.map(\.rawValue)
        }
        return Self.wanted(of: thing.key.kind).filter { wanted in
            !wanted.names.contains { thing.claims(of: $0) != nil }
        }.map { $0.names.joined(separator: " or ") }
    }
}
