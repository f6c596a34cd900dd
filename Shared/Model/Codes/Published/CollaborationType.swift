extension CodeList {
    /// IATI CollaborationType (OECD DAC): bilateral, multilateral, private.
    public static let collaborationType = CodeList(
        "CollaborationType", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4 6 7 8
        """)
}
