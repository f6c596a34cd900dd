public import Shared

/// The content of a report on one partnership as of a day: a pure function of the set of facts and the day. It holds no
/// generated id, clock or offset, and every list is sorted: same facts, same day, same bytes.
///
/// Formats render this model. Its JSON Schema is `docs/schemas/report/1.0.0.json`.
public struct Report: Codable, Sendable, Hashable {
    /// The version of the rules by which it was made.
    public let ruleVersion: Int
    public let partnership: Code
    public let asOf: CalendarDate
    public let profile: ProfileSection
    /// Framework, responsibility, work plan, funding, results and vitality, each with a word and a figure.
    public let lights: [Light]
    /// How the cities differ, with every figure of their profiles.
    public let asymmetry: AsymmetrySection
    /// Agreements that were signed by the day, or are known to have been in force, by code.
    public let agreements: [AgreementEntry]
    /// The versions of the agreements with the ratings of their clauses, by code and version.
    public let framework: [FrameworkEntry]
    /// Steps on the way to the agreements, by agreement and step.
    public let formation: [FormationEntry]
    /// Fields of cooperation by code, each followed by its parts.
    public let components: [ComponentEntry]
    /// Who answers for each field on the side of each city.
    public let responsibilities: [ResponsibilityRow]
    /// Posts that have to do with the cooperation, by code.
    public let posts: [PostEntry]
    /// Activities by code.
    public internal(set) var activities: [ActivityEntry]
    /// Who took part in activities, or is planned to, by code.
    public internal(set) var participations: [ParticipationEntry]
    /// Training and exchanges of people, by field.
    public internal(set) var transfer: [TransferEntry]
    /// How many of the activities that are due by their plan were done.
    public let workPlan: WorkPlanRate
    /// The record of activity of the whole partnership.
    public let activity: ActivityRecord
    /// Months in which something was done, in time order.
    public let months: [ActiveMonth]
    /// The signs of life of the cooperation.
    public let life: LifeSection
    /// Money: sums, and what they are made of.
    public let money: MoneySection
    /// Required money that commitments do not cover: in total by currency, then by component and currency.
    public let fundingGaps: [FundingGap]
    /// Offers by code.
    public let offers: [OfferEntry]
    /// What each city promised, paid, staffed, attended and answered.
    public let commitment: [PartyCommitment]
    /// Verdicts by field, level and period.
    public let verdicts: [VerdictEntry]
    /// Indicators by code.
    public let indicators: [IndicatorEntry]
    /// Planned analyses before, during and after, by code.
    public let effects: [EffectEntry]
    /// Statements about the cooperation as a whole.
    public let statements: [StatementEntry]
    /// What the rules found, and what they could not assess.
    public internal(set) var findings: FindingsSection
    /// What to do about the findings, the most severe first.
    public internal(set) var recommendations: [RecommendationEntry]
    /// What the office decided about recommendations, and what became of it, by code.
    public let managementResponses: [ManagementResponseEntry]
    /// What was learnt, and the agreements that apply it, by code.
    public let lessons: [LessonEntry]
    /// What the rules say under each of the six OECD-DAC criteria.
    public let criteria: [CriterionEntry]
    /// The three checks by which CLAIR (Japan) registers a relation as sister cities.
    public let registryChecks: [RegistryCheck]
    /// What the cities answered to questionnaires about the cooperation, side by side.
    public let selfAssessments: [SelfAssessmentEntry]
    /// The quality of services: surveys, indices, and what is only claimed, by indicator.
    public let serviceQuality: [ServiceQualityEntry]
    /// Obstacles and risks by code.
    public let obstacles: [ObstacleEntry]
    /// What is associated with a stop: of the partnership, then of each field that stopped at another time.
    public let stalls: [StallExplanation]
    /// Context events in the order of their days.
    public let context: [ContextEntry]
    /// Where sources contradict each other.
    public let disputed: [DisputeEntry]
    /// Where sources agree, and one is more exact.
    public let refined: [DisputeEntry]
    /// Entities that are possibly the same, stated by different publishers.
    public let possiblySame: [PossibleDuplicateEntry]
    /// Steps that had no effect.
    public let notApplied: [NotAppliedEntry]
    /// Events that were withdrawn.
    public let withdrawn: [WithdrawnEntry]
    /// Organisations, programmes, results, work plans and documents.
    public let records: RecordsSection
    /// Entities of the partnership that are kept and that no other section shows yet.
    public let kept: [UnshownEntry]
    /// Settings of the office by which it was made.
    public let settings: ReportSettings
    /// The events that its figures and sentences use, and what they cite.
    public let sources: [SourceEntry]
    /// Events about the partnership that were considered and are not used, with the reason.
    public let notUsed: [UnusedEntry]
}
