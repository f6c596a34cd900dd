extension CodeList {
    /// IATI BudgetType: original or revised.
    public static let budgetType = CodeList(
        "BudgetType", version: "IATI 2.03, 2026-11",
        """
        1 2
        """)
}
