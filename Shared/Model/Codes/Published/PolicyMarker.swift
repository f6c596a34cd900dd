extension CodeList {
    /// IATI PolicyMarker: policy objectives of the OECD DAC, numbered by IATI.
    public static let policyMarker = CodeList(
        "PolicyMarker", version: "IATI 2.03, 2026-11",
        """
        1 10 11 12 2 3 4 5 6 7 8 9
        """)
}
