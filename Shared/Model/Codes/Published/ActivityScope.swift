extension CodeList {
    /// IATI ActivityScope: how far an activity reaches, from global to one place.
    public static let activityScope = CodeList(
        "ActivityScope", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4 5 6 7 8
        """)
}
