public import Shared

/// The id of a rule by which a report judges a cooperation.
public enum RuleID: String, Vocabulary {
    case r01 = "R01"
    case r02 = "R02"
    case r03 = "R03"
    case r04 = "R04"
    case r05 = "R05"
    case r06 = "R06"
    case r07 = "R07"
    case r08 = "R08"
    case r12 = "R12"
    case r13 = "R13"
    case r14 = "R14"
    case r15 = "R15"
    case r17 = "R17"
    case r20 = "R20"
    case r21 = "R21"
    case r22 = "R22"
    case r24 = "R24"
    case r26 = "R26"
    case r27 = "R27"
    case r28 = "R28"
    case r29 = "R29"
    case r31 = "R31"
    case r32 = "R32"
}
