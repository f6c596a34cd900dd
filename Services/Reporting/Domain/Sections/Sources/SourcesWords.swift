extension Translation {
    public static let sources = Translation("Sumber", "Sources", "출처")
    public static let noCitation = Translation("tanpa kutipan", "no citation given", "인용 없음")
}
