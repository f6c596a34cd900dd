internal import Shared

// Words of the page of data quality.
extension Translation {
    static let missingOrLate = Translation("Belum ada atau terlambat", "Missing or late", "누락 또는 지연")
    static let nothingMissing = Translation(
        "Sejauh diketahui, tidak ada data yang kurang atau terlambat.", "No data is known to be missing or late.",
        "누락되거나 지연된 것으로 파악된 데이터가 없습니다.")
    static let flaggedFigures = Translation("Angka yang ditandai", "Flagged figures", "주의 표시가 있는 수치")
    static let pendingEvents = Translation("Catatan peristiwa yang menunggu", "Pending events", "대기 중인 이벤트")
    static let pendingIntroduction = Translation(
        "Seluruh layanan ini: {0} catatan peristiwa menunggu hal yang belum dikenal, {1} rekaman disisihkan.",
        "In the whole service: pending events that wait for something unknown: {0}; records set aside: {1}.",
        "서비스 전체: 아직 알려지지 않은 대상을 기다리는 이벤트 {0}건, 보류된 레코드 {1}건")
    static let waitsForThing = Translation("menunggu {0}", "waits for {0}", "{0} 대기")
}
