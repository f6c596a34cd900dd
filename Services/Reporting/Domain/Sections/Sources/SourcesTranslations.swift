public import Shared

extension Translation {
    public static let showEvents = Translation("Tampilkan catatan peristiwa", "Show the events", "이벤트 보기")
    public static let moreEvents = Translation("dan {0} lainnya", "and {0} more", "외 {0}건")
    public static let sources = Translation("Sumber", "Sources", "출처")
    public static let noCitation = Translation("tanpa rujukan sumber", "no citation given", "출처 표기 없음")
}
