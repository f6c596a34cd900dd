public import Shared

extension Translation {
    public static let agreements = Translation("Naskah kerja sama", "Agreements", "합의 문서")
    public static let agreement = Translation("Naskah", "Agreement", "문서")
    public static let signed = Translation("Ditandatangani", "Signed", "서명")
    /// Of an agreement that is known only to be in force.
    public static let signingUnstated = Translation(
        "penandatanganan tidak disebutkan", "signing not stated", "서명일이 명시되지 않음")
    public static let effective = Translation("Berlaku sejak", "In effect from", "발효")
    public static let expires = Translation("Berakhir", "Expires", "만료")
    public static let expiryUnstated = Translation(
        "tidak disebutkan; dihitung masih berlaku",
        "not stated; counted as in force",
        "명시되지 않음(유효한 것으로 계산)")
    public static let standing = Translation("Keadaan", "Standing", "상태")
}

extension AgreementForce: Translated {
    public var translation: Translation {
        switch self {
        case .terminated: Translation("diakhiri", "terminated", "종료됨")
        case .superseded: Translation("digantikan", "superseded", "대체됨")
        case .expired: Translation("berakhir", "expired", "만료됨")
        case .inForce: Translation("berlaku", "in force", "유효")
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
        case .extension: Translation("Perpanjangan", "Extension", "연장")
        case .projectAgreement: Translation("Perjanjian proyek", "Project agreement", "사업 협정")
        case .other: Translation("Naskah lain", "Other instrument", "기타 문서")
        case .terminationNotice: Translation("Pemberitahuan pengakhiran", "Termination notice", "종료 통보")
        }
    }
}
