extension CodeList {
    /// IATI RelatedActivityType: parent, child, sibling and the like.
    public static let relatedActivityType = CodeList(
        "RelatedActivityType", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4 5
        """)
}
