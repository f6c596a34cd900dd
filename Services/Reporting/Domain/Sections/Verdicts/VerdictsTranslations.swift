public import Shared

extension Translation {
    public static let verdicts = Translation("Capaian per bidang", "Results by field", "분야별 성과")
    public static let verdictsIntroduction = Translation(
        "Tercapai: kemajuan setiap indikator yang dapat dinilai dari angka dasar menuju target sekurang-kurangnya 0,85, sekurang-kurangnya separuh indikator dapat dinilai, dan tidak ada indikator lain yang pasti meleset dari targetnya. Kontribusi kerja sama terhadap capaian ini tidak dinilai di sini.",
        "Achieved: every assessable indicator has come at least 0.85 of the way from its baseline to its target, at least half of the indicators are assessable, and none of the others has certainly missed its target. What the cooperation contributed is not judged here.",
        "달성: 판정 가능한 모든 지표의 기초선 대비 목표 진척도가 0.85 이상이고, 지표의 절반 이상이 판정 가능하며, 나머지 지표 중 목표에 명백히 미달한 것이 없는 경우입니다. 협력의 기여도는 여기서 판단하지 않습니다."
    )
    public static let verdict = Translation("Hasil penilaian", "Verdict", "판정")
    public static let assessmentsOfOthers = Translation("Penilaian pihak lain", "Assessments by others", "외부 평가")
    public static let noTargetForField = Translation(
        "tidak ada indikator dengan target yang jatuh tempo", "no indicator with a target that is due",
        "기한이 도래한 목표가 있는 지표 없음")
    public static let progressOf = Translation("kemajuan {0}", "progress {0}", "진척도 {0}")
    public static let targetReached = Translation("target tercapai", "target reached", "목표 달성")
    static let noFigureForTarget = Translation(
        "tidak ada angka untuk dibandingkan dengan target", "there is no figure to compare with the target",
        "목표와 비교할 값이 없습니다")
}

extension Verdict: Translated {
    public var translation: Translation {
        switch self {
        case .achieved: Translation("tercapai", "achieved", "달성")
        case .partly: Translation("tercapai sebagian", "partly achieved", "일부 달성")
        case .notAchieved: Translation("tidak tercapai", "not achieved", "미달성")
        case .movedAway: Translation("menjauh dari target", "moved away from the target", "목표에서 멀어짐")
        case .notAssessable: Translation("tidak dapat dinilai", "not assessable", "판정 불가")
        }
    }
}

extension AssessmentBeside.Comparison: Translated {
    public var translation: Translation {
        switch self {
        case .agrees: Translation("sejalan", "agrees", "일치")
        case .differs: Translation("berbeda", "differs", "불일치")
        case .notComparable: Translation("tidak dapat dibandingkan", "not comparable", "비교 불가")
        }
    }
}
