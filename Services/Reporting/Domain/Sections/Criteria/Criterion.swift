public import Shared

/// The six evaluation criteria of the OECD Development Assistance Committee (2019).
public enum Criterion: String, Vocabulary {
    case relevance, coherence, effectiveness, efficiency, impact, sustainability

    /// The criterion under which a rule stands. Own definition.
    init(_ rule: RuleID) {
        self =
            switch rule {
            case .r02, .r13, .r15, .r23: .relevance
            case .r01, .r26, .r27, .r28, .r32: .coherence
            case .r04, .r14, .r17, .r20: .effectiveness
            case .r07, .r08, .r09, .r10, .r16, .r25, .r30, .r31: .efficiency
            case .r18, .r19: .impact
            case .r03, .r05, .r06, .r11, .r12, .r21, .r22, .r24, .r29: .sustainability
            }
    }
}
