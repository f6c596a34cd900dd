extension CodeList {
    /// IATI FinanceType (OECD DAC): grants, loans and other instruments.
    public static let financeType = CodeList(
        "FinanceType", version: "IATI 2.03, 2026-11",
        """
        1 110 1100 -111 2 210 -211 3 310 311 4 -410 -411 -412 -413 -414 421 422 423 424 425 431 432 433 -451 -452
        -453 510 -511 -512 520 530 610 611 612 613 614 615 616 617 618 620 621 622 623 624 625 626 627 630 631 632
        633 634 635 636 637 638 639 -710 -711 -712 -810 -811 -910 -911 -912 -913
        """)
}
