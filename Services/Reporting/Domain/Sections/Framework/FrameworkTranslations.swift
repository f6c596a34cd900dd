public import Shared

extension Translation {
    public static let framework = Translation(
        "Kejelasan naskah per klausul", "Clarity of the agreements, clause by clause", "합의 문서의 조항별 명확성")
    public static let frameworkIntroduction = Translation(
        "Dua belas klausul yang seharusnya ada dalam naskah, menurut penilaiannya: tidak ada, samar, atau spesifik. Skor (dari 100) adalah jumlah nilai berbobot dibandingkan dengan jumlah tertinggi yang mungkin.",
        "Twelve clauses that an agreement should have, as they were rated: absent, vague or specific. The score is the weighted share of the highest rating, of 100.",
        "합의 문서가 갖추어야 할 12개 조항을 ‘없음’, ‘모호’, ‘구체적’으로 평가한 결과입니다. 점수는 최고 평가 대비 가중 비율(100점 만점)입니다.")
    public static let notRated = Translation(
        "Klausul versi ini belum dinilai.", "The clauses of this version are not rated.", "이 버전의 조항은 평가되지 않았습니다.")
    public static let ratingOfParty = Translation("Penilaian, pihak: {0}", "Rating, party: {0}", "평가(당사자: {0})")
    public static let ratingWithoutParty = Translation(
        "Penilaian tanpa keterangan pihak", "Rating, party not stated", "당사자가 명시되지 않은 평가")
    public static let clarityScore = Translation("Skor {0}", "Score {0}", "점수 {0}점")
    public static let clarityRange = Translation(
        "Skor antara {0} dan {1}, karena baru {2} dari 12 butir yang dinilai",
        "Score between {0} and {1}, because only {2} of 12 items are rated", "12개 항목 중 {2}개만 평가되어 점수는 {0}~{1}점")
    public static let clarityChange = Translation(
        "perubahan dari versi sebelumnya: {0}", "change from the version before: {0}", "이전 버전 대비 변화: {0}")
    public static let clarityGap = Translation(
        "Selisih skor antarpihak: {0}", "Gap between the scores of the parties: {0}", "당사자 간 점수 차이: {0}")
    public static let ratingUndecided = Translation(
        "sumber berbeda tentang penilaian ini; yang tampil adalah menurut sumber pertama",
        "sources differ on this rating; shown is that of the first source", "이 평가에 대해 출처가 일치하지 않아 첫 출처를 표시함")
    public static let clause = Translation("Klausul", "Clause", "조항")
    public static let rating = Translation("Penilaian", "Rating", "평가")
    public static let ratingGrounds = Translation("Dasar", "Grounds", "근거")
    public static let unrated = Translation("belum dinilai", "not rated", "미평가")
    public static let formation = Translation("Tahap pembentukan", "Steps of formation", "체결 단계")
    public static let formationStep = Translation("Tahap", "Step", "단계")
    public static let completedOn = Translation("Selesai", "Completed", "완료일")
    public static let sinceStepBefore = Translation(
        "Hari sejak tahap sebelumnya", "Days since the step before", "이전 단계 이후 일수")
    public static let plannedFor = Translation("direncanakan {0}", "planned for {0}", "{0} 예정")

    /// The names of the eight steps on the way to an agreement.
    public static func formationStep(_ step: Int) -> Translation {
        switch step {
        case 1: Translation("Penjajakan", "Exploration", "탐색")
        case 2: Translation("Pernyataan kehendak (LoI)", "Letter of intent", "의향서")
        case 3: Translation("Rencana kerja sama", "Plan of cooperation", "협력 계획")
        case 4: Translation("Persetujuan DPRD/dewan kota", "Legislative approval", "지방의회 승인")
        case 5: Translation("Fasilitasi kementerian", "Facilitation by the ministry", "중앙 부처 지원·협의")
        case 6: Translation("Penyusunan naskah", "Drafting", "문안 작성")
        case 7: Translation("Penandatanganan", "Signing", "서명")
        default: Translation("Pelaksanaan", "Implementation", "이행")
        }
    }
}

extension ClarityBand: Translated {
    public var translation: Translation {
        switch self {
        case .clear: Translation("jelas", "clear", "명확")
        case .adequate: Translation("memadai", "adequate", "적정")
        case .vague: Translation("samar", "vague", "모호")
        case .unclear: Translation("tidak jelas", "unclear", "불명확")
        }
    }
}

extension ClauseRating: Translated {
    public var translation: Translation {
        switch self {
        case .absent: Translation("tidak ada", "absent", "없음")
        case .vague: Translation("samar", "vague", "모호")
        case .specific: Translation("spesifik", "specific", "구체적")
        case .notApplicable: Translation("tidak berlaku", "not applicable", "해당 없음")
        }
    }
}

extension FrameworkItem: Translated {
    public var translation: Translation {
        switch self {
        case .c1: Translation("Bidang dan subbidang", "Fields and sub-fields", "분야와 세부 분야")
        case .c2:
            Translation(
                "Pihak dan unit pelaksana per bidang", "Parties and implementing units per field", "분야별 당사자와 수행 부서")
        case .c3:
            Translation(
                "Jabatan penanggung jawab per bidang di kedua pihak", "Responsible post per field on both sides",
                "양측의 분야별 책임 직위")
        case .c4:
            Translation(
                "Hasil konkret: keluaran, indikator, target, tanggal",
                "Concrete results: deliverable, indicator, target, date", "구체적 결과: 산출물, 지표, 목표, 기한")
        case .c5:
            Translation(
                "Dana: sumber, jumlah, atau pembagian biaya", "Funds: source, amount or cost-sharing",
                "재원: 출처, 금액 또는 비용 분담")
        case .c6: Translation("Masa berlaku dan perpanjangan", "Duration and renewal", "유효 기간과 갱신")
        case .c7:
            Translation(
                "Rencana aksi dengan kegiatan terjadwal", "Plan of action with dated activities", "일정이 있는 실행 계획")
        case .c8:
            Translation(
                "Kelompok kerja bersama dan frekuensi rapat", "Joint working group and meeting frequency",
                "공동 실무단과 회의 주기")
        case .c9:
            Translation(
                "Pemantauan, evaluasi, dan pelaporan", "Monitoring, evaluation and reporting", "모니터링·평가·보고")
        case .c10:
            Translation(
                "Perubahan, perselisihan, pengakhiran", "Amendment, dispute, termination", "개정·분쟁·종료")
        case .c11:
            Translation(
                "Persetujuan DPRD/dewan kota dan surat kuasa penuh ada dalam berkas",
                "Legislative approval and full powers on file",
                "지방의회 승인과 전권위임장 구비")
        case .c12:
            Translation(
                "Kesinambungan saat pergantian pimpinan", "Continuity on a change of leadership", "단체장·기관장 교체 시 연속성")
        }
    }
}
