public import Shared

extension Translation {
    public static let statements = Translation(
        "Penilaian dan pernyataan tentang kerja sama", "Assessments and statements about the cooperation",
        "협력에 대한 평가와 언급")
    public static let statementsIntroduction = Translation(
        "Penilaian dan pernyataan ditampilkan di samping angka. Tidak ada angka yang dihitung darinya.",
        "Assessments and statements are shown beside the figures. No figure is calculated from them.",
        "평가와 언급은 수치와 함께 표시하며, 수치 계산에는 사용하지 않습니다.")
    /// The yardstick of a judgement.
    public static let yardstick = Translation("tolok ukur", "judged by", "평가 기준")
    public static let authorNotStated = Translation("penulis tidak disebutkan", "author not stated", "작성자 명시 없음")
}

extension ReportingCoverage.Coverage: Translated {
    public var translation: Translation {
        switch self {
        case .complete: Translation("semua kegiatan dilaporkan", "all activity was reported", "모든 활동이 보고됨")
        case .nothingHappened: Translation("tidak ada kegiatan", "there was no activity", "활동 없음")
        case .unknown: Translation("tidak diketahui", "not known", "알 수 없음")
        case .active: Translation("kerja sama berjalan", "the cooperation continued", "협력이 지속됨")
        case .idle: Translation("kerja sama tidak berjalan", "the cooperation paused", "협력이 이루어지지 않음")
        }
    }
}

extension Assessment.Rating: Translated {
    public var translation: Translation {
        switch self {
        case .good: Translation("dinilai baik", "judged good", "긍정 평가")
        case .mixed: Translation("dinilai beragam", "judged mixed", "긍정·부정 혼재")
        case .poor: Translation("dinilai buruk", "judged poor", "부정 평가")
        case .noneStated: Translation("penilaian tidak disebutkan", "no verdict stated", "평가 명시 없음")
        }
    }
}

extension Assessment.Level: Translated {
    public var translation: Translation {
        switch self {
        case .partnership: Translation("kemitraan", "partnership", "협력 관계")
        case .component: Translation("bidang", "field", "분야")
        case .output: Translation("keluaran", "outputs", "산출물")
        case .outcome: Translation("hasil", "outcomes", "성과")
        }
    }
}

extension AssessmentFactor.Direction: Translated {
    public var translation: Translation {
        switch self {
        case .helped: Translation("membantu", "helped", "촉진")
        case .hindered: Translation("menghambat", "hindered", "저해")
        }
    }
}
