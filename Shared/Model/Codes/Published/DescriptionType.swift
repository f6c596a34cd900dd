extension CodeList {
    /// IATI DescriptionType: general, objectives, target groups or other.
    public static let descriptionType = CodeList(
        "DescriptionType", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4
        """)
}
