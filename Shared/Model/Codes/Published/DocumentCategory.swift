extension CodeList {
    /// IATI DocumentCategory: A of an activity, B of an organisation.
    public static let documentCategory = CodeList(
        "DocumentCategory", version: "IATI 2.03, 2026-11",
        """
        A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 B01 B02 B03 B04 B05 B06 B07 B08 B09 B10 B11 B12 B13 B14 B15
        B16 B17 B18
        """)
}
