public import Shared

/// What a report can recommend, in the order in which reports list it.
public enum Recommendation: String, Vocabulary {
    case completeClauses = "complete_clauses"
    case namePosts = "name_posts"
    case resumeOrSuspend = "resume_or_suspend"
    case planFields = "plan_fields"
    case adoptWorkPlan = "adopt_work_plan"
    case shareFunding = "share_funding"
    case settleMoney = "settle_money"
    case setTargets = "set_targets"
    case reviewIndicators = "review_indicators"
    case addOutcomes = "add_outcomes"
    case reportFigures = "report_figures"
    case collectEvidence = "collect_evidence"
    case improveService = "improve_service"
    case secureContinuity = "secure_continuity"
    case stateComplementarity = "state_complementarity"
    case evaluateBeforeExpiry = "evaluate_before_expiry"
    case completeRegistration = "complete_registration"
    case correctRecords = "correct_records"
    case compareAssessments = "compare_assessments"
    case treatBackground = "treat_background"
    case planRealistically = "plan_realistically"
    case followIntent = "follow_intent"

    /// The recommendation that findings of a rule call for.
    init(_ rule: RuleID) {
        self =
            switch rule {
            case .r01, .r02: .completeClauses
            case .r03: .namePosts
            case .r05: .resumeOrSuspend
            case .r04: .planFields
            case .r06, .r07: .adoptWorkPlan
            case .r08, .r11, .r12: .shareFunding
            case .r09, .r10: .settleMoney
            case .r13: .setTargets
            case .r14, .r17: .reviewIndicators
            case .r15: .addOutcomes
            case .r16: .reportFigures
            case .r18, .r19: .collectEvidence
            case .r20: .improveService
            case .r21, .r22: .secureContinuity
            case .r23: .stateComplementarity
            case .r24: .evaluateBeforeExpiry
            case .r26: .completeRegistration
            case .r27: .correctRecords
            case .r28: .compareAssessments
            case .r29: .treatBackground
            case .r31: .planRealistically
            case .r32: .followIntent
            }
    }
}
