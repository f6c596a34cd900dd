extension CodeList {
    /// IATI TagVocabulary: lists that tag codes are of.
    public static let tagVocabulary = CodeList(
        "TagVocabulary", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4 5 99
        """)
}
