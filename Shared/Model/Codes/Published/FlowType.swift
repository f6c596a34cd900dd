extension CodeList {
    /// IATI FlowType (OECD DAC): official development assistance and other flows.
    public static let flowType = CodeList(
        "FlowType", version: "IATI 2.03, 2026-11",
        """
        10 -20 21 22 30 -35 36 37 40 50
        """)
}
