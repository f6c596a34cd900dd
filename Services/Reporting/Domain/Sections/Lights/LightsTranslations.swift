public import Shared

extension Translation {
    public static let lights = Translation("Ringkasan", "Summary", "요약")
    static let lightUnrated = Translation("klausul belum dinilai", "clauses not rated", "조항 미평가")
    static let lightUndecided = Translation(
        "penilaian klausul bertentangan", "claims about a rating are undecided", "조항 평가 주장이 확정되지 않음")
    static let lightNoCities = Translation("kota belum diketahui", "cities not known", "도시 정보 없음")
    static let lightFieldsRange = Translation(
        "{0} sampai {1} dari {2} bidang dengan jabatan penanggung jawab yang terisi di setiap pihak",
        "{0} to {1} of {2} fields with a filled accountable post on every side",
        "{2}개 분야 중 {0}~{1}개에 모든 당사자의 책임 직위가 충원됨")
    static let lightOpenRequirement = Translation(
        "kebutuhan dana bukan satu angka pasti", "funding requirement is not one exact number",
        "소요 재원이 확정된 단일 금액이 아님")
    static let lightResultsOpen = Translation(
        "{0} dari {1} kelompok hasil tercapai; {2} tidak dapat dinilai. Kontribusi kerja sama tidak dinilai",
        "{0} of {1} groups of results achieved; {2} not assessable. What the cooperation contributed is not judged",
        "성과 그룹 {1}개 중 {0}개 달성, {2}개 판정 불가. 협력의 기여는 판정하지 않음")
    static let lightScore = Translation("skor {0} dari 100", "score {0} of 100", "100점 중 {0}점")
    static let lightScoreRange = Translation(
        "skor {0}–{1} dari 100", "score {0}–{1} of 100", "100점 중 {0}~{1}점")
    static let lightNoFields = Translation(
        "tidak ada bidang yang disepakati", "no field is agreed", "합의된 분야 없음")
    static let lightFields = Translation(
        "{0} dari {1} bidang dengan jabatan penanggung jawab yang terisi di setiap pihak",
        "{0} of {1} fields with a filled accountable post on every side",
        "{1}개 분야 중 {0}개에 모든 당사자의 책임 직위가 충원됨")
    static let lightNothingDue = Translation(
        "belum ada kegiatan terencana yang jatuh tempo", "no planned activity is due", "기한이 도래한 계획 활동 없음")
    static let lightCoarseDates = Translation(
        "tanggal kurang rinci", "dates too coarse", "날짜가 충분히 정확하지 않음")
    static let lightDone = Translation(
        "{0} dari {1} kegiatan terencana terlaksana", "{0} of {1} planned activities done", "계획 활동 {1}건 중 {0}건 완료")
    static let lightNoRequirement = Translation(
        "kebutuhan dana tidak diketahui", "funding requirement not known", "소요 재원 불명")
    static let lightGap = Translation("kesenjangan {0}", "gap {0}", "부족 비율 {0}")
    static let lightGapRange = Translation("kesenjangan {0}–{1}", "gap {0}–{1}", "부족 비율 {0}~{1}")
    static let lightNoResults = Translation("tidak ada yang dapat dinilai", "nothing assessable", "판정 가능한 성과 없음")
    static let lightResults = Translation(
        "{0} dari {1} kelompok hasil tercapai. Kontribusi kerja sama tidak dinilai",
        "{0} of {1} groups of results achieved. What the cooperation contributed is not judged",
        "성과 그룹 {1}개 중 {0}개 달성. 협력의 기여는 판정하지 않음")
}

extension Light.Subject: Translated {
    public var translation: Translation {
        switch self {
        case .framework: Translation("Kerangka kerja sama", "Framework", "협력 체계")
        case .responsibility: Translation("Tanggung jawab", "Responsibility", "책임")
        case .workPlan: Translation("Rencana kerja", "Work plan", "업무 계획")
        case .funding: Translation("Pendanaan", "Funding", "재원")
        case .results: Translation("Hasil", "Results", "성과")
        case .vitality: Translation("Keaktifan", "Vitality", "활동성")
        }
    }
}

extension Light.Colour: Translated {
    public var translation: Translation {
        switch self {
        case .green: Translation("baik", "good", "양호")
        case .amber: Translation("perlu perhatian", "needs attention", "주의 필요")
        case .red: Translation("bermasalah", "problem", "문제 있음")
        case .grey: Translation("tidak dapat dinilai", "not assessable", "판정 불가")
        }
    }
}
