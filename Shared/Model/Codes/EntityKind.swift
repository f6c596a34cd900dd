/// The kinds of entities that events are about.
public enum EntityKind: String, Vocabulary {
    case city, organisation, post, person, partnership, agreement, component, responsibility, result
    case profileFact = "profile_fact"
    case formationStep = "formation_step"
    case frameworkRating = "framework_rating"
    case programme
    case workPlan = "work_plan"
    case activity, participation
    case fundingRequirement = "funding_requirement"
    case offer, budget, transaction
    case exchangeRate = "exchange_rate"
    case inKindContribution = "in_kind_contribution"
    case obstacle
    case contextEvent = "context_event"
    case assessment, questionnaire
    case selfAssessment = "self_assessment"
    case reportingCoverage = "reporting_coverage"
    case document
    case indicator, baseline, target, observation
    case periodLock = "period_lock"
    case surveyWave = "survey_wave"
    case indexAssessment = "index_assessment"
    case effectAnalysis = "effect_analysis"
    case managementResponse = "management_response"
    case lesson
    /// An event itself, the subject of a withdrawal.
    case event
    /// A publisher, the subject of a rank.
    case source
    /// A requested report.
    case report

    /// The area that owns entities of this kind; nil for kinds that every area has.
    public var area: Area? {
        switch self {
        case .indicator, .baseline, .target, .observation, .periodLock, .surveyWave, .indexAssessment, .effectAnalysis:
            .indicators
        case .report, .managementResponse, .lesson: .reports
        case .event, .source: nil
        default: .programs
        }
    }

    /// Kinds whose entities have codes by which data can name them.
    public static let nameable = Self.allCases.filter { ![.event, .source, .report].contains($0) }

    /// The declaration of entities of this kind. The compiler checks that every kind has one.
    public var type: any EntityType.Type {
        switch self {
        case .city: City.self
        case .organisation: Organisation.self
        case .post: Post.self
        case .person: Person.self
        case .partnership: Partnership.self
        case .agreement: Agreement.self
        case .component: Component.self
        case .responsibility: Responsibility.self
        case .result: ProgrammeResult.self
        case .profileFact: ProfileFact.self
        case .formationStep: FormationStep.self
        case .frameworkRating: FrameworkRating.self
        case .programme: Programme.self
        case .workPlan: WorkPlan.self
        case .activity: Activity.self
        case .participation: Participation.self
        case .fundingRequirement: FundingRequirement.self
        case .offer: Offer.self
        case .budget: Budget.self
        case .transaction: FinancialTransaction.self
        case .exchangeRate: ExchangeRate.self
        case .inKindContribution: InKindContribution.self
        case .obstacle: Obstacle.self
        case .contextEvent: ContextEvent.self
        case .assessment: Assessment.self
        case .questionnaire: Questionnaire.self
        case .selfAssessment: SelfAssessment.self
        case .reportingCoverage: ReportingCoverage.self
        case .document: Document.self
        case .indicator: Indicator.self
        case .baseline: Baseline.self
        case .target: Target.self
        case .observation: Observation.self
        case .periodLock: PeriodLock.self
        case .surveyWave: SurveyWave.self
        case .indexAssessment: IndexAssessment.self
        case .effectAnalysis: EffectAnalysisPlan.self
        case .managementResponse: ManagementResponse.self
        case .lesson: Lesson.self
        case .event: EventEntity.self
        case .source: SourceRanking.self
        case .report: ReportRequest.self
        }
    }
}
