extension CodeList {
    /// IATI PolicySignificance (OECD DAC): how far a marker applies.
    public static let policySignificance = CodeList(
        "PolicySignificance", version: "IATI 2.03, 2026-11",
        """
        0 1 2 3 4
        """)
}
