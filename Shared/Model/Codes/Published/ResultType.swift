extension CodeList {
    /// IATI ResultType: output, outcome, impact or other.
    public static let resultType = CodeList(
        "ResultType", version: "IATI 2.03, 2026-11",
        """
        1 2 3 9
        """)
}
