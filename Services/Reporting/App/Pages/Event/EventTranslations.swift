internal import Shared

// Words of the page of an event.
extension Translation {
    static let eventPage = Translation("Catatan peristiwa", "Event", "이벤트")
    static let eventType = Translation("Jenis catatan peristiwa", "Type", "이벤트 유형")
    static let eventAbout = Translation("Tentang", "About", "대상")
    static let eventPublisher = Translation("Penerbit", "Publisher", "발행처")
    static let eventIdentifier = Translation("Pengenal", "Identifier", "식별자")
    static let eventPassedOn = Translation("Diteruskan sebagai", "Passed on as", "전달된 식별자")
    static let eventTime = Translation("Waktu menurut penerbit", "Time stated by the publisher", "발행처가 기재한 시각")
    static let eventAccepted = Translation("Diterima", "Accepted", "접수 시각")
    static let eventState = Translation("Status", "Status", "상태")
    static let eventApplied = Translation("diterapkan", "applied", "반영됨")
    static let eventWithdrawn = Translation("ditarik kembali", "withdrawn", "철회됨")
    static let eventStates = Translation("Yang dinyatakan", "What it states", "기재 내용")
    static let eventUse = Translation("Tempatnya dalam laporan", "Where reports use it", "보고서에서 쓰인 곳")
    static let eventNotInParts = Translation(
        "hanya dalam daftar sumber", "only in the list of sources", "출처 목록에만 있음")
    static let otherEventsAbout = Translation(
        "Catatan peristiwa lain tentang hal yang sama", "Other events about the same", "같은 대상에 관한 다른 이벤트")
}
