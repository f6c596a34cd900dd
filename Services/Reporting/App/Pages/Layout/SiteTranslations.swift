internal import Shared

// Words that several pages of the service use.
extension Translation {
    static let search = Translation("Pencarian", "Search", "검색")
    static let methodAndGlossary = Translation("Metode dan istilah", "Method and glossary", "방법과 용어")
    static let readReport = Translation(
        "Baca laporan lengkap per {0}", "Read the full report as of {0}", "{0} 기준 전체 보고서 보기")
    static let changesBetweenVersions = Translation(
        "Perubahan antarversi", "Changes between versions", "버전 간 변경 사항")
    static let dataQuality = Translation("Mutu data", "Data quality", "데이터 품질")
    static let noPartnershipReport = Translation(
        "Belum ada laporan yang diterbitkan.", "No report has been published yet.", "아직 발행된 보고서가 없습니다.")
}
