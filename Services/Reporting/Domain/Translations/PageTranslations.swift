public import Shared

// Texts around the sections of a page, and texts that several sections share.
extension Translation {
    public static let report = Translation("Laporan kerja sama", "Cooperation report", "협력 보고서")
    public static let reports = Translation("Laporan", "Reports", "보고서")
    public static let moreReports = Translation("Laporan berikutnya", "More reports", "다음 보고서")
    public static let noReports = Translation("Belum ada laporan.", "There is no report yet.", "아직 보고서가 없습니다.")
    public static let asOf = Translation("per tanggal", "as of", "기준일")
    public static let language = Translation("Bahasa", "Language", "언어")
    public static let skip = Translation("Langsung ke isi", "Skip to content", "본문으로 건너뛰기")
    public static let versions = Translation("Versi", "Versions", "버전")
    public static let generated = Translation("Dibuat", "Generated", "생성")
    public static let contentDigest = Translation("Nilai hash isi", "Content digest", "내용 해시값")
    public static let eventsCounted = Translation(
        "{0} catatan peristiwa dihitung", "{0} events counted", "이벤트 기록 {0}건 반영")
    public static let eventCounted = Translation(
        "{0} catatan peristiwa dihitung", "{0} event counted", "이벤트 기록 {0}건 반영")
    public static let events = Translation("{0} catatan peristiwa", "{0} events", "이벤트 기록 {0}건")
    public static let event = Translation("{0} catatan peristiwa", "{0} event", "이벤트 기록 {0}건")
    public static let nothing = Translation("tidak ada", "none", "없음")
    public static let kind = Translation("Jenis", "Kind", "종류")
    /// Precedes a contradicting claim of another source.
    public static let anotherSource = Translation("sumber lain", "another source says", "다른 출처")
}
