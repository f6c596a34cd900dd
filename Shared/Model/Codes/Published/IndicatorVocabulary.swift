extension CodeList {
    /// IATI IndicatorVocabulary: lists that indicator codes are of.
    public static let indicatorVocabulary = CodeList(
        "IndicatorVocabulary", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4 5 6 7 8 9 99
        """)
}
