internal import Shared

extension EventData {
    /// The name or title that the event states of its entity; nil for kinds that have none for readers.
    var statedName: LanguageMap? { self.entity.kind.nameField.flatMap { self[$0] } }
}

extension EntityKind {
    /// The field by which readers know an entity of this kind. The compiler checks that every kind is decided. The name
    /// of a person is sealed.
    fileprivate var nameField: Field<LanguageMap>? {
        switch self {
        case .city: City.fields.name
        case .organisation: Organisation.fields.name
        case .post: Post.fields.title
        case .partnership: Partnership.fields.name
        case .agreement: Agreement.fields.title
        case .component: Component.fields.name
        case .result: ProgrammeResult.fields.statement
        case .programme: Programme.fields.title
        case .workPlan: WorkPlan.fields.title
        case .activity: Activity.fields.title
        case .offer: Offer.fields.what
        case .inKindContribution: InKindContribution.fields.what
        case .obstacle: Obstacle.fields.title
        case .contextEvent: ContextEvent.fields.title
        case .questionnaire: Questionnaire.fields.title
        case .document: Document.fields.title
        case .indicator: Indicator.fields.title
        case .effectAnalysis: EffectAnalysisPlan.fields.title
        case .person, .responsibility, .profileFact, .formationStep, .frameworkRating, .participation,
            .fundingRequirement, .budget, .transaction, .exchangeRate, .assessment, .selfAssessment,
            .reportingCoverage, .baseline, .target, .observation, .periodLock, .surveyWave, .indexAssessment,
            .managementResponse, .lesson, .event, .source, .report:
            nil
        }
    }
}
