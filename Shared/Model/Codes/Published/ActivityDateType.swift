extension CodeList {
    /// IATI ActivityDateType: planned or actual, start or end.
    public static let activityDateType = CodeList(
        "ActivityDateType", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4
        """)
}
