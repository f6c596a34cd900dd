extension CodeList {
    /// IATI TiedStatus (OECD DAC): partially tied, tied or untied.
    public static let tiedStatus = CodeList(
        "TiedStatus", version: "IATI 2.03, 2026-11",
        """
        3 4 5
        """)
}
