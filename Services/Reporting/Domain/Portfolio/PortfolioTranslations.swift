public import Shared

extension Translation {
    public static let mapTitle = Translation("Peta kerja sama", "Map of the partnerships", "협력 관계 지도")
    public static let mapIntroduction = Translation(
        "Satu titik untuk setiap kota dan satu garis untuk setiap pasangan kota; garis putus-putus: kerja sama yang keaktifannya bukan “aktif”.",
        "A point for each city and a line for each pair of cities; dashed: a cooperation that is not active.",
        "도시마다 점, 도시 쌍마다 선으로 표시합니다. 점선은 활동성이 ‘활동 중’이 아닌 협력입니다.")
    public static let mapSource = Translation(
        "Garis pantai: Natural Earth, domain publik.", "Coastlines: Natural Earth, public domain.",
        "해안선: Natural Earth, 공유 저작물")
    public static let lightVitality = Translation("Keaktifan", "Vitality", "활동성")
    public static let noneMatches = Translation(
        "Tidak ada kerja sama yang sesuai.", "No partnership matches.", "해당하는 협력 관계가 없습니다.")
    public static let show = Translation("Tampilkan", "Show", "보기")
    public static let portfolio = Translation("Portofolio kerja sama", "Portfolio of partnerships", "협력 관계 포트폴리오")
    public static let partnership = Translation("Kerja sama", "Partnership", "협력 관계")
    public static let partnershipsShown = Translation("Kerja sama yang ditampilkan", "Partnerships shown", "표시할 협력 관계")
    public static let allPartnerships = Translation("Semua kerja sama", "All partnerships", "모든 협력 관계")
    public static let morePartnerships = Translation("Kerja sama berikutnya", "More partnerships", "다음 협력 관계")
    public static let reviewDue = Translation("Perlu ditinjau", "Review due", "점검 필요")
    public static let nothingDue = Translation(
        "Tidak ada kerja sama yang perlu ditinjau.", "No partnership is due for review.", "점검이 필요한 협력 관계가 없습니다.")
    public static let nothingEvaluated = Translation(
        "Belum ada kerja sama yang dievaluasi.", "No partnership has been evaluated yet.", "아직 평가된 협력 관계가 없습니다.")
    public static let findingsBySeverity = Translation(
        "{0} berat, {1} sedang, {2} ringan", "{0} high, {1} medium, {2} low", "높음 {0}, 중간 {1}, 낮음 {2}")
    public static let reviews = Translation("Terakhir tercatat", "Last on record", "최근 기록")
    public static let due = Translation("perlu ditinjau", "due", "점검 필요")
    public static let beforeSigning = Translation("Sebelum ditandatangani", "Before you sign", "서명 전 점검")
    public static let beforeSigningIntroduction = Translation(
        "Naskah yang belum ditandatangani: skornya saat ini (dari 100), yang belum ada di dalamnya, dan berapa kerja sama lain dalam portofolio yang tidak memilikinya.",
        "Agreements that are not signed: what they score as they stand (of 100), what they lack, and how many partnerships of the portfolio lack it in their signed agreements.",
        "서명 전 합의 문서의 현재 점수(100점 만점), 빠진 항목, 그리고 서명된 합의 문서에서 같은 항목이 빠진 협력 관계의 수입니다.")
    public static let scoreAsItStands = Translation("Skor saat ini", "Score as it stands", "현재 점수")
    public static let lackingItems = Translation("Yang belum ada", "What it lacks", "빠진 항목")
    public static let lackedBy = Translation(
        "tidak ada pada {0} dari {1} kerja sama", "lacking in {0} of {1} partnerships", "협력 관계 {1}개 중 {0}개에 없음")
    public static let whatAgreementsLack = Translation(
        "Yang tidak ada dalam naskah", "What agreements lack", "합의 문서에 빠진 항목")
    public static let whatAgreementsLackIntroduction = Translation(
        "Berapa kerja sama yang tidak memiliki butir ini dalam naskah yang ditandatangani, dari kerja sama yang butir itu sudah dinilai.",
        "How many partnerships lack the item in their signed agreements, of those where it is rated.",
        "해당 항목이 평가된 협력 관계 중 서명된 합의 문서에 그 항목이 없는 협력 관계의 수입니다.")
    public static let ofRated = Translation("{0} dari {1}", "{0} of {1}", "{1}개 중 {0}개")
    public static let partnershipsThatLackIt = Translation(
        "Kerja sama tanpa butir ini", "Partnerships that lack it", "해당 항목이 없는 협력 관계")
}

extension ReviewItem.Subject: Translated {
    public var translation: Translation {
        switch self {
        case .contact: Translation("Kontak", "Contact", "접촉")
        case .visit: Translation("Kunjungan", "Visit", "방문")
        case .money: Translation("Dana", "Money", "자금")
        case .report: Translation("Laporan", "Report", "보고서")
        }
    }
}
