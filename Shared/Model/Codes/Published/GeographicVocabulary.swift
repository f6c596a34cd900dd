extension CodeList {
    /// IATI GeographicVocabulary: gazetteers that place codes are of.
    public static let geographicVocabulary = CodeList(
        "GeographicVocabulary", version: "IATI 2.03, 2026-11",
        """
        A1 A2 A3 A4 G1 G2
        """)
}
