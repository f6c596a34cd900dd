public import Shared

extension Translation {
    public static let kindsOfReport = Translation("Jenis laporan", "Kinds of this report", "보고서 종류")
    public static let contents = Translation("Daftar isi", "Contents", "목차")
    public static let showAll = Translation("Tampilkan semua", "Show all", "모두 보기")
    public static let moreFindings = Translation(
        "Temuan lain: {0}", "Further kinds of findings: {0}", "그 밖의 발견 사항: {0}종")
    public static let furtherFindings = Translation(
        "Temuan lain dalam laporan lengkap: {0}", "Further findings in the full report: {0}", "전체 보고서의 나머지 발견 사항: {0}건")
    public static let furtherRecommendations = Translation(
        "Rekomendasi lain dalam laporan lengkap: {0}", "Further recommendations in the full report: {0}",
        "전체 보고서의 나머지 권고: {0}건")
    public static let fewPersons = Translation("kurang dari {0} orang", "fewer than {0} people", "{0}명 미만")
    public static let fewerThan = Translation("kurang dari {0}", "fewer than {0}", "{0} 미만")
    public static let smallNumbers = Translation(
        "Jumlah orang di bawah {0} dan jumlah orang-hari yang kecil tidak ditampilkan, untuk melindungi orang yang bersangkutan.",
        "Numbers of persons below {0} are not shown, nor are small numbers of person-days, to protect the persons.",
        "개인 보호를 위해 {0}명 미만의 인원수와 적은 참가 연일수는 표시하지 않습니다.")
}

extension ReportKind: Translated {
    public var translation: Translation {
        switch self {
        case .card: Translation("Kartu satu halaman", "One-page card", "한 장 요약")
        case .annual: Translation("Laporan pemantauan tahunan", "Annual monitoring report", "연간 모니터링 보고서")
        case .evaluation: Translation("Evaluasi lengkap", "Full evaluation", "종합 평가 보고서")
        case .renewal: Translation("Berkas perpanjangan", "Renewal dossier", "갱신 검토 자료")
        case .public: Translation("Ringkasan publik", "Public summary", "공개 요약")
        }
    }
}
