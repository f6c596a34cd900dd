extension CodeList {
    /// IATI SectorVocabulary: lists that sector codes are of.
    public static let sectorVocabulary = CodeList(
        "SectorVocabulary", version: "IATI 2.03, 2026-11",
        """
        1 10 11 12 2 3 4 5 6 7 8 9 98 99
        """)
}
