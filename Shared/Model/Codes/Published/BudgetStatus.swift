extension CodeList {
    /// IATI BudgetStatus: indicative or committed.
    public static let budgetStatus = CodeList(
        "BudgetStatus", version: "IATI 2.03, 2026-11",
        """
        1 2
        """)
}
