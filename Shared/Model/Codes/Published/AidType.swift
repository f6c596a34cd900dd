extension CodeList {
    /// IATI AidType (OECD DAC): budget support, project, technical assistance and the like.
    public static let aidType = CodeList(
        "AidType", version: "IATI 2.03, 2026-11",
        """
        A01 A02 B01 B02 B021 B022 B03 B031 B032 B033 B04 C01 D01 D02 E01 E02 F01 G01 H01 H02 H03 H04 H05 H06
        """)
}
