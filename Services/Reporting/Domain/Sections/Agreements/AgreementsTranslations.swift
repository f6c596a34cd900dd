public import Shared

extension Translation {
    public static let agreements = Translation("Naskah kerja sama", "Agreements", "합의 문서")
    public static let agreement = Translation("Naskah", "Agreement", "합의 문서")
    public static let signed = Translation("Ditandatangani", "Signed", "서명")
    /// For an agreement that is known only to be in force.
    public static let signingUnstated = Translation(
        "penandatanganan tidak disebutkan", "signing not stated", "서명일이 명시되지 않음")
    public static let effective = Translation("Berlaku sejak", "In effect from", "발효")
    public static let expires = Translation("Berakhir", "Expires", "만료")
    public static let expiryUnstated = Translation(
        "tidak disebutkan; dihitung masih berlaku",
        "not stated; counted as in force",
        "명시되지 않음(유효한 것으로 계산)")
    public static let fromTerm = Translation("dihitung dari masa berlaku", "computed from its term", "유효 기간에서 계산")
    public static let renewedBySilence = Translation(
        "diperpanjang otomatis selama tidak ada keberatan; tidak ada keberatan yang tercatat",
        "renews automatically unless a party objects; no objection on record", "이의가 없으면 자동 갱신됨, 이의 제기 기록 없음")
    public static let versionNumber = Translation("versi {0}", "version {0}", "버전 {0}")
    public static let termOfMonths = Translation("masa berlaku {0} bulan", "term of {0} months", "유효 기간 {0}개월")
    public static let termOfOneMonth = Translation("masa berlaku 1 bulan", "term of 1 month", "유효 기간 1개월")
    public static let renewableBy = Translation(
        "dapat diperpanjang {0} bulan", "renewable for {0} months", "{0}개월 갱신 가능")
    public static let renewableByOneMonth = Translation(
        "dapat diperpanjang 1 bulan", "renewable for 1 month", "1개월 갱신 가능")
    public static let renewable = Translation("dapat diperpanjang", "renewable", "갱신 가능")
    public static let renewableTimes = Translation("{0} kali", "{0} times", "{0}회")
    public static let renewableOnce = Translation("satu kali", "once", "한 번")
    public static let namesOneField = Translation("menyebut satu bidang", "names one field", "분야 1개 명시")
    public static let renewalAutomatic = Translation("otomatis", "automatically", "자동")
    public static let toBeFundedBy = Translation("didanai oleh", "to be funded by", "재원 부담")
    public static let agreementParties = Translation("pihak", "parties", "당사자")
    public static let namesFields = Translation("menyebut {0} bidang", "names {0} fields", "분야 {0}개 명시")
    public static let standing = Translation("Status", "Status", "상태")
}

extension AgreementForce: Translated {
    public var translation: Translation {
        switch self {
        case .inPreparation: Translation("sedang disiapkan", "in preparation", "준비 중")
        case .terminated: Translation("diakhiri", "terminated", "종료됨")
        case .superseded: Translation("digantikan", "superseded", "대체됨")
        case .expired: Translation("berakhir", "expired", "만료됨")
        case .inForce: Translation("berlaku", "in force", "유효")
        case .given: Translation("disampaikan", "given", "통보됨")
        case .notYet: Translation("belum berlaku", "not yet in force", "미발효")
        case .undetermined: Translation("tidak dapat ditentukan", "cannot be determined", "판단 불가")
        }
    }
}

extension Agreement.Instrument: Translated {
    public var translation: Translation {
        switch self {
        case .loi: Translation("Pernyataan Kehendak (LoI)", "Letter of intent (LoI)", "의향서 (LoI)")
        case .mou: Translation("Memorandum Saling Pengertian (MoU)", "Memorandum of understanding (MoU)", "양해각서 (MoU)")
        case .jointDeclaration: Translation("Deklarasi bersama", "Joint declaration", "공동 선언")
        case .jointStatement: Translation("Pernyataan bersama", "Joint statement", "공동 성명")
        case .implementingArrangement: Translation("Pengaturan pelaksanaan", "Implementing arrangement", "이행 약정")
        case .planOfAction: Translation("Rencana aksi", "Plan of action", "실행 계획")
        case .amendment: Translation("Perubahan", "Amendment", "개정")
        case .extension: Translation("Perpanjangan masa berlaku", "Extension", "기간 연장")
        case .projectAgreement: Translation("Perjanjian proyek", "Project agreement", "사업 협약")
        case .other: Translation("Naskah lain", "Other instrument", "기타 문서")
        case .terminationNotice: Translation("Pemberitahuan pengakhiran", "Termination notice", "종료 통보")
        }
    }
}

extension FormalityStep: Translated {
    public var translation: Translation {
        switch self {
        case .drafted: Translation("konsep disusun", "drafted", "초안 작성")
        case .reviewStarted: Translation("ditelaah", "under review", "검토 시작")
        case .approved: Translation("disetujui untuk ditandatangani", "approved for signing", "서명 승인")
        case .legislativeApproval: Translation("persetujuan DPRD/dewan kota", "legislative approval", "지방의회 승인")
        case .fullPowers: Translation("surat kuasa penuh", "full powers", "전권위임장")
        case .deposit: Translation("penyimpanan naskah asli", "deposit of the original", "원본 기탁")
        }
    }
}
