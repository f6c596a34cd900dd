internal import FoundationEssentials
internal import Shared

/// A rule that judges what is known of a partnership on a day.
struct FindingRule: Sendable {
    let id: RuleID
    /// Raised whenever the same facts could give another finding.
    let version: Int
    let severity: FindingSeverity
    let title: Translation
    /// The threshold unless the office chooses another; nil for a rule without one.
    let standard: RuleThreshold?
    /// The outcomes by the value of the threshold in force, one for each subject that the rule applies to.
    let judge: @Sendable (RuleContext, ExactNumber) -> [RuleOutcome]

    init(
        _ id: RuleID, version: Int = 1, _ severity: FindingSeverity, threshold: RuleThreshold?,
        _ title: Translation, _ judge: @escaping @Sendable (RuleContext, ExactNumber) -> [RuleOutcome]
    ) {
        self.id = id
        self.version = version
        self.severity = severity
        self.title = title
        self.standard = threshold
        self.judge = judge
    }

    /// A rule without a threshold.
    init(
        _ id: RuleID, version: Int = 1, _ severity: FindingSeverity, _ title: Translation,
        _ judge: @escaping @Sendable (RuleContext) -> [RuleOutcome]
    ) {
        self.init(id, version: version, severity, threshold: nil, title) { context, _ in judge(context) }
    }

    /// The outcomes by the threshold in force.
    func outcomes(_ context: RuleContext) -> [RuleOutcome] {
        self.judge(context, context.threshold(of: self)?.value ?? 0)
    }

    /// Every rule, by id.
    static let all: [FindingRule] = [
        .clarityIsLow, .noConcreteResult, .noAccountablePost, .componentWithoutActivity, .dormantInForce,
        .fewActiveYears, .workPlanNotDone, .fundingGap, .commitmentNotPaid, .paidAfterClosing, .singleSource,
        .declinedForFunding, .targetOrBaselineMissing, .behindSchedule,
        .outputsOnly, .observationOverdue, .movedAway, .effectNotShown, .onlyTheTrend, .serviceQualityLow,
        .leadershipChange, .shockOverlapsInactivity, .largeAsymmetry,
        .expiresUnevaluated, .monitoringShare, .registryChecks, .statusContradictsDates, .assessmentsDiffer,
        .obstacleReopened,
        .responseOverdue, .startedLate, .intentNotFollowed,
    ]
}
