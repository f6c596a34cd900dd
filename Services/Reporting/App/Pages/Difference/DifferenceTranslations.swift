internal import Shared

// Words of the page that compares two versions of a report.
extension Translation {
    static let differenceOf = Translation("{0}, per {1}", "{0}, as of {1}", "{0}, {1} 기준")
    static let fromVersionTo = Translation(
        "Dari versi {0} ke versi {1}", "From version {0} to version {1}", "버전 {0}에서 버전 {1}(으)로")
    static let oneVersionOnly = Translation(
        "Hanya ada satu versi yang diterbitkan.", "Only one version is published.", "발행된 버전이 하나뿐입니다.")
    static let nothingDiffers = Translation(
        "Isi kedua versi sama.", "The content of the two versions is the same.", "두 버전의 내용은 같습니다.")
    static let noTableDiffers = Translation(
        "Angka dalam tabel dan peristiwa yang dipakai sama; teks di bagian lain berbeda.",
        "The figures in tables and the events used are the same; texts of other parts differ.",
        "표의 수치와 사용된 이벤트는 같고, 다른 부분의 문구가 다릅니다.")
    static let rowAdded = Translation("baru", "new", "신규")
    static let rowRemoved = Translation("hilang", "gone", "삭제")
    static let rowChanged = Translation("berubah", "changed", "변경")
    static let before = Translation("sebelum", "before", "이전")
    static let after = Translation("sesudah", "after", "이후")
    static let otherVersions = Translation("Versi lain", "Other versions", "다른 버전")
    static let newEvents = Translation("Catatan peristiwa baru", "New events", "새 이벤트")
    static let goneEvents = Translation(
        "Catatan peristiwa yang tidak dipakai lagi", "Events no longer used", "더 이상 쓰이지 않는 이벤트")
    static let rulesDiffer = Translation(
        "Kedua versi ini dibuat dengan aturan yang berbeda (versi aturan {0} dan {1}).",
        "These versions were made by different rules (rule versions {0} and {1}).",
        "두 버전은 서로 다른 규칙(규칙 버전 {0}, {1})으로 작성되었습니다.")
}
