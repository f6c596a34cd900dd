extension CodeList {
    /// IATI ContactType: what a contact is asked about.
    public static let contactType = CodeList(
        "ContactType", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4
        """)
}
