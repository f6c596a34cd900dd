extension CodeList {
    /// UN Sustainable Development Goals, as IATI lists them: 1 to 17.
    public static let sdgGoal = CodeList(
        "UNSDG-Goals", version: "IATI 2.03, 2026-11",
        """
        1 10 11 12 13 14 15 16 17 2 3 4 5 6 7 8 9
        """)
}
