internal import Shared

extension Recommendation {
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
            case .r25: .fundMonitoring
            case .r26: .completeRegistration
            case .r27: .correctRecords
            case .r28: .compareAssessments
            case .r29: .treatBackground
            case .r30: .completeActions
            case .r31: .planRealistically
            case .r32: .followIntent
            }
    }
}
