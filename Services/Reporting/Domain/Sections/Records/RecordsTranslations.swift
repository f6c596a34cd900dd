public import Shared

extension Translation {
    public static let otherRecords = Translation("Catatan lain", "Other records", "기타 기록")
    public static let organisations = Translation("Organisasi", "Organisations", "기관")
    public static let programmes = Translation("Program", "Programmes", "사업")
    public static let resultsPromised = Translation("Hasil yang diharapkan", "Expected results", "기대 결과")
    public static let workPlans = Translation("Rencana kerja", "Work plans", "업무 계획")
    public static let documents = Translation("Dokumen", "Documents", "자료 문서")
    public static let plannedSpan = Translation("direncanakan: {0}", "planned: {0}", "계획: {0}")
    public static let actualSpan = Translation("realisasi: {0}", "actual: {0}", "실제: {0}")
    public static let adoptedOn = Translation("ditetapkan {0}", "adopted {0}", "{0} 채택")

    /// The name of an IATI ActivityStatus.
    public static func programmeStatus(_ status: String) -> Translation {
        switch status {
        case "1": Translation("persiapan", "in preparation", "준비")
        case "2": Translation("pelaksanaan", "implementation", "이행")
        case "3": Translation("penyelesaian", "finalisation", "마무리")
        case "4": Translation("ditutup", "closed", "종료")
        case "5": Translation("dibatalkan", "cancelled", "취소")
        case "6": Translation("ditangguhkan", "suspended", "일시 중단")
        default: Translation("tidak diketahui", "not known", "알 수 없음")
        }
    }
}
