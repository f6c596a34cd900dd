extension CodeList {
    /// IATI TransactionType: disbursement, expenditure and the like.
    public static let transactionType = CodeList(
        "TransactionType", version: "IATI 2.03, 2026-11",
        """
        1 10 11 12 13 2 3 4 5 6 7 8 9
        """)
}
