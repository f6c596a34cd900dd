internal import FoundationEssentials
public import Shared

extension Translation {
    public static let findings = Translation("Temuan", "Findings", "평가 결과")
    public static let findingsIntroduction = Translation(
        "Setiap temuan berasal dari satu aturan dan menyebutkan kejadian yang mendasarinya.",
        "Each finding comes from one rule, and names the events that it rests on.",
        "각 결과는 하나의 규칙에서 도출되며, 근거가 되는 사건을 명시합니다.")
    public static let noFindings = Translation(
        "Tidak ada temuan dari aturan yang dapat dinilai.", "No finding by the rules that could be assessed.",
        "평가 가능한 규칙에 따른 결과가 없습니다.")
    public static let notAssessable = Translation("Tidak dapat dinilai", "Not assessable", "평가 불가")
    public static let rule = Translation("Aturan", "Rule", "규칙")
    public static let rules = Translation("Aturan dan ambang", "Rules and thresholds", "규칙과 기준")
    public static let threshold = Translation("Ambang", "Threshold", "기준")
    public static let severity = Translation("Tingkat", "Severity", "중요도")
    public static let findingSince = Translation("sejak {0}", "since {0}", "{0}부터")
    public static let ruleCounts = Translation("Hasil", "Outcome", "판정 결과")
    public static let countsOfRule = Translation(
        "{0} temuan, {1} tanpa temuan, {2} tidak dapat dinilai", "{0} findings, {1} clear, {2} not assessable",
        "결과 {0}건, 해당 없음 {1}건, 평가 불가 {2}건")
    public static let ruleAppliesToNothing = Translation(
        "tidak ada yang dinilai", "nothing to judge", "판정 대상 없음")
}

extension FindingSeverity: Translated {
    public var translation: Translation {
        switch self {
        case .high: Translation("tinggi", "high", "높음")
        case .medium: Translation("sedang", "medium", "중간")
        case .low: Translation("rendah", "low", "낮음")
        }
    }
}

extension RuleThreshold {
    /// The value with its unit, as in `365 days`.
    public var translation: Translation {
        let value = Translation.Slot.number(self.value.description)
        return switch self.unit {
        case .days: Translation("{0} hari", "{0} days", "{0}일").filled(value)
        case .months: Translation("{0} bulan", "{0} months", "{0}개월").filled(value)
        case .percent: Translation.same("{0}%").filled(value)
        case .ratio: Translation.same("{0}").filled(value)
        case .times: Translation("{0} kali", "{0} times", "{0}배").filled(value)
        case .points: Translation("{0} dari 100", "{0} of 100", "100점 중 {0}점").filled(value)
        }
    }
}
