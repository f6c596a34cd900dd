public import Shared

extension Translation {
    public static let sources = Translation("Sumber", "Sources", "출처")
    public static let noCitation = Translation("tanpa rujukan sumber", "no citation given", "출처 표기 없음")
}
