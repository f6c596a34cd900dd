public import Shared

extension Translation {
    public static let statements = Translation(
        "Pernyataan tentang kerja sama", "What is stated of the cooperation", "협력에 대한 진술")
    public static let statementsIntroduction = Translation(
        "Penilaian dan pernyataan pihak lain berdiri di samping angka; tidak satu pun menjadi masukan angka.",
        "Assessments and statements stand beside the figures; none is an input to one.",
        "평가와 진술은 수치와 함께 표시되며, 수치 계산에는 쓰이지 않습니다.")
    public static let authorNotStated = Translation("penulis tidak disebutkan", "author not stated", "작성자 명시 없음")
}

extension ReportingCoverage.Coverage: Translated {
    public var translation: Translation {
        switch self {
        case .complete: Translation("semua kejadian dilaporkan", "everything that happened was reported", "모든 활동이 보고됨")
        case .nothingHappened: Translation("tidak ada yang terjadi", "nothing happened", "활동 없음")
        case .unknown: Translation("tidak diketahui", "not known", "알 수 없음")
        case .active: Translation("kerja sama berjalan", "the cooperation went on", "협력이 지속됨")
        case .idle: Translation("kerja sama berhenti", "the cooperation rested", "협력이 중단됨")
        }
    }
}

extension Assessment.Rating: Translated {
    public var translation: Translation {
        switch self {
        case .good: Translation("dinilai baik", "judged good", "긍정 평가")
        case .mixed: Translation("dinilai campuran", "judged mixed", "혼합 평가")
        case .poor: Translation("dinilai buruk", "judged poor", "부정 평가")
        case .noneStated: Translation("tanpa putusan", "no verdict stated", "평가 명시 없음")
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
