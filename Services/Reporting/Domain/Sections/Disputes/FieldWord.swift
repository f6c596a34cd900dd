internal import FundingMath
public import Shared

/// The words of the closed vocabularies of disputed fields, as they are shown to readers.
public enum FieldWord {
    /// - Parameter field: as for `FieldName`.
    /// - Returns: nil for a word that is not in the vocabulary that the field declares.
    public static func translation(of word: String, kind: EntityKind, field: String) -> Translation? {
        Self.vocabularies[kind]?[field]?(word)
    }

    private typealias Reading = @Sendable (String) -> Translation?

    private static let vocabularies: [EntityKind: [String: Reading]] = [
        Partnership.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Partnership.fields.kind),
                Self.code(of: Partnership.fields.reason),
            ]),
        Agreement.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Agreement.fields.kind),
                Self.words(of: Agreement.fields.formality),
                Self.words(of: Agreement.fields.decision),
                Self.words(of: AgreementChange.fields.kind, within: Agreement.fields.change.name),
                Self.code(of: Agreement.fields.reason),
            ]),
        Activity.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Activity.fields.kind),
                Self.words(of: Activity.fields.mode),
                Self.code(of: Activity.fields.reason),
            ]),
        ContextEvent.kind: Dictionary(uniqueKeysWithValues: [Self.words(of: ContextEvent.fields.kind)]),
        Indicator.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Indicator.fields.measure),
                Self.words(of: Indicator.fields.level),
                Self.words(of: Indicator.fields.cumulation),
                Self.words(of: Indicator.fields.priceBasis),
                Self.words(of: Indicator.fields.frequency),
                Self.words(of: Indicator.fields.evidenceLevel),
                Self.words(of: IndicatorDimension.fields.coverage, within: Indicator.fields.dimensions.name),
            ]),
        Target.kind: Dictionary(
            uniqueKeysWithValues: [Self.words(of: Target.fields.status), Self.words(of: Target.fields.every)]),
        Observation.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Observation.fields.state),
                Self.words(of: Observation.fields.qualifier),
                Self.code(of: Observation.fields.reason),
            ]),
        Component.kind: Self.component,
        Participation.kind: Self.participation,
        Assessment.kind: Self.assessment,
        SelfAssessment.kind: Dictionary(uniqueKeysWithValues: [Self.code(of: SelfAssessment.fields.reason)]),
        ReportingCoverage.kind: Self.reportingCoverage,
        Budget.kind: Self.budget,
        FinancialTransaction.kind: Self.transaction,
        FundingRequirement.kind: Self.fundingRequirement,
        InKindContribution.kind: Self.inKindContribution,
        Offer.kind: Self.offer,
        Responsibility.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Responsibility.fields.role), Self.code(of: Responsibility.fields.reason),
            ]),
        Post.kind: Dictionary(uniqueKeysWithValues: [Self.code(of: Post.fields.reason)]),
        ProgrammeResult.kind: Dictionary(uniqueKeysWithValues: [Self.words(of: ProgrammeResult.fields.level)]),
        FrameworkRating.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: RatedItem.fields.item, within: FrameworkRating.fields.items.name),
                Self.words(of: RatedItem.fields.rating, within: FrameworkRating.fields.items.name),
            ]),
        Obstacle.kind: Dictionary(
            uniqueKeysWithValues: [
                Self.words(of: Obstacle.fields.category), Self.words(of: Obstacle.fields.outcome),
                Self.code(of: Obstacle.fields.reason),
            ]),
        ManagementResponse.kind: Dictionary(
            uniqueKeysWithValues: [
                (
                    ManagementResponse.fields.recommendation.name,
                    { @Sendable in Recommendation(rawValue: $0)?.text }
                ),
                Self.words(of: ManagementResponse.fields.decision),
                Self.code(of: ManagementResponse.fields.reason),
            ]),
        Lesson.kind: Dictionary(uniqueKeysWithValues: [Self.words(of: Lesson.fields.item)]),
        Programme.kind: Dictionary(
            uniqueKeysWithValues: [
                (Programme.fields.status.name, { @Sendable in .programmeStatus($0) }),
                Self.code(of: Programme.fields.reason),
            ]),
    ]

    private static let component: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [
            Self.words(of: ComponentTag.fields.vocabulary, within: Component.fields.tags.name)
        ])

    private static let participation: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [Self.words(of: Participation.fields.sex), Self.words(of: Participation.fields.role)])

    private static let assessment: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [
            Self.words(of: Assessment.fields.level),
            Self.words(of: Assessment.fields.rating),
            Self.words(of: AssessmentFactor.fields.category, within: Assessment.fields.factors.name),
            Self.words(of: AssessmentFactor.fields.direction, within: Assessment.fields.factors.name),
        ])

    private static let reportingCoverage: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [Self.words(of: ReportingCoverage.fields.statement)])

    private static let budget: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [
            Self.words(of: Budget.fields.type),
            Self.words(of: Budget.fields.status),
            Self.words(of: Budget.fields.source),
            Self.words(of: Budget.fields.purpose),
            Self.words(of: Budget.fields.relation),
        ])

    /// The type is a code of a published list, which no vocabulary repeats.
    private static let transaction: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [
            (FinancialTransaction.fields.type.name, { @Sendable in TransactionType(rawValue: $0)?.translation }),
            Self.words(of: FinancialTransaction.fields.relation),
        ])

    private static let fundingRequirement: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [
            Self.words(of: FundingRequirement.fields.basis),
            Self.words(of: FundingRequirement.fields.relation),
        ])

    private static let inKindContribution: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [Self.words(of: InKindContribution.fields.relation)])

    private static let offer: [String: Reading] = Dictionary(
        uniqueKeysWithValues: [
            Self.words(of: Offer.fields.relation),
            Self.words(of: Offer.fields.decision),
            Self.eachWord(of: Offer.fields.reasons),
            Self.words(of: Offer.fields.delivery),
        ])

    /// The vocabulary is that of the field's declared type.
    private static func words<Word: Vocabulary & Translated>(
        of field: Field<Word>, within object: String? = nil
    ) -> (String, Reading) {
        (object.map { FieldName.path($0, field.name) } ?? field.name, { Word(rawValue: $0)?.translation })
    }

    /// The words of a list.
    private static func eachWord<Word: Vocabulary & Translated>(of field: Field<[Word]>) -> (String, Reading) {
        (field.name, { Word(rawValue: $0)?.translation })
    }

    private static func code<Word: Vocabulary & Translated>(
        of field: Field<Record<Reason<Word>>>
    ) -> (String, Reading) {
        Self.words(of: Reason<Word>.fields.code, within: field.name)
    }
}
