extension CodeList {
    /// IATI ActivityStatus: from pipeline to closed, cancelled or suspended.
    public static let activityStatus = CodeList(
        "ActivityStatus", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4 5 6
        """)
}
