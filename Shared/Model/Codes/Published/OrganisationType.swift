extension CodeList {
    /// IATI OrganisationType: government, NGO, private sector and the like.
    public static let organisationType = CodeList(
        "OrganisationType", version: "IATI 2.03, 2026-11",
        """
        10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90
        """)
}
