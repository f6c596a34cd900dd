extension CodeList {
    /// IATI OrganisationRole: funding, accountable, extending, implementing.
    public static let organisationRole = CodeList(
        "OrganisationRole", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4
        """)
}
