internal import FoundationEssentials
public import Shared

extension Translation {
    public static let findingOpened = Translation("muncul", "opened", "발생")
    public static let findingCleared = Translation("tidak berlaku lagi", "cleared", "해소")
    public static let findings = Translation("Temuan", "Findings", "발견 사항")
    public static let findingsIntroduction = Translation(
        "Setiap temuan berasal dari satu aturan dan merujuk pada sumber catatan peristiwa yang mendasarinya.",
        "Each finding comes from one rule, and refers to the sources of the events that it rests on.",
        "각 발견 사항은 하나의 규칙에서 도출되며, 근거가 되는 이벤트 기록의 출처를 표시합니다.")
    public static let noFindings = Translation(
        "Tidak ada temuan dari aturan yang dapat dinilai.", "No finding by the rules that could be assessed.",
        "판정할 수 있었던 규칙에서 발견 사항이 없습니다.")
    public static let notAssessable = Translation("Tidak dapat dinilai", "Not assessable", "판정 불가")
    public static let rule = Translation("Aturan", "Rule", "규칙")
    public static let rules = Translation("Aturan dan ambang batas", "Rules and thresholds", "규칙과 기준값")
    public static let threshold = Translation("Ambang batas", "Threshold", "기준값")
    public static let severity = Translation("Tingkat kepentingan", "Severity", "중요도")
    public static let findingSince = Translation("sejak {0}", "since {0}", "{0}부터")
    public static let findingSinceWithin = Translation(
        "sejak suatu hari dalam kurun {0}", "since a day within {0}", "{0} 중 어느 날부터")
    public static let ruleCounts = Translation("Jumlah", "Count", "판정 결과")
    public static let countsOfRule = Translation(
        "temuan: {0}, tanpa temuan: {1}, tidak dapat dinilai: {2}",
        "findings: {0}, clear: {1}, not assessable: {2}",
        "발견 사항 {0}건, 이상 없음 {1}건, 판정 불가 {2}건")
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
        case .days: .days(self.value.whole)
        case .months: .months(self.value.whole)
        case .percent: Translation.same("{0}%").filled(value)
        case .ratio: Translation.same("{0}").filled(value)
        case .times: Translation("{0} kali", "{0} times", "{0}배").filled(value)
        case .points: Translation("{0} dari 100", "{0} of 100", "100점 중 {0}점").filled(value)
        }
    }
}
