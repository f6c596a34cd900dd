public import Shared

extension Translation {
    public static let registryChecks = Translation(
        "Tiga syarat CLAIR (Jepang) untuk kota kembar", "The three checks of CLAIR (Japan) for sister cities",
        "일본 CLAIR(자치체국제화협회)의 자매도시 세 요건")
    public static let registryCheck = Translation("Syarat", "Check", "요건")
    public static let byTheRecord = Translation("Menurut catatan", "By the record", "기록상")
    public static let activeFields = Translation(
        "bidang dengan kegiatan: {0}", "fields with activity: {0}", "활동이 있는 분야 {0}개")

    /// Whether a check is met.
    public static func isMet(_ truth: Truth) -> Translation {
        switch truth {
        case .yes: Translation("terpenuhi", "met", "충족")
        case .no: Translation("tidak tercatat", "not on record", "기록 없음")
        case .undetermined: Translation("tidak dapat ditentukan", "cannot be determined", "판단 불가")
        }
    }
}

extension RegistryCheck.Subject: Translated {
    public var translation: Translation {
        switch self {
        case .signedAgreement:
            Translation("naskah kerja sama tertulis ditandatangani", "a written agreement is signed", "서면 합의 문서 서명")
        case .severalFields:
            Translation(
                "pertukaran tidak terbatas pada satu bidang", "exchange is not limited to one field",
                "교류가 한 분야에 국한되지 않음")
        case .legislativeApproval:
            Translation("DPRD/dewan kota menyetujui", "the legislative assembly approved", "지방의회 승인")
        }
    }
}
