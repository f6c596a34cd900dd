extension CodeList {
    /// IATI IndicatorMeasure: unit, percentage, nominal, ordinal, qualitative.
    public static let indicatorMeasure = CodeList(
        "IndicatorMeasure", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4 5
        """)
}
