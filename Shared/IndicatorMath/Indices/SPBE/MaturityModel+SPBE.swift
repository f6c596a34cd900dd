internal import FoundationEssentials

extension MaturityModel {
    /// SPBE by Permenpan RB No. 59 Tahun 2020: 4 domains, 8 aspects, 47 indicators with levels 1 to 5.
    ///
    /// The weights of the aspects give the index 4.2125 of a published evaluation from its eight aspects. Some copies
    /// exchange the weights of Kebijakan (13) and Manajemen (16.5).
    public static let spbe2020 = MaturityModel(
        version: IndexVersion(
            .spbe, "permenpanrb-59-2020",
            Wording(
                "Indeks SPBE (Permenpan RB 59/2020)", "SPBE index (Permenpan RB 59/2020)",
                "SPBE 지수(Permenpan RB 59/2020)"),
            source: BandTable.spbe.source, firstYear: 2020, lastYear: 2025, table: .spbe),
        levels: 1...5,
        domains: [
            Domain(
                "D1", Wording("Kebijakan internal SPBE", "Internal policy", "내부 정책"),
                aspects: [
                    Aspect(
                        "A1",
                        Wording("Kebijakan internal tata kelola SPBE", "Internal policy on governance", "거버넌스 내부 정책"),
                        weight: 13, indicators: 1...10)
                ]),
            Domain(
                "D2", Wording("Tata kelola SPBE", "Governance", "거버넌스"),
                aspects: [
                    Aspect(
                        "A2", Wording("Perencanaan strategis SPBE", "Strategic planning", "전략 계획"), weight: 10,
                        indicators: 11...14),
                    Aspect(
                        "A3",
                        Wording(
                            "Teknologi informasi dan komunikasi", "Information and communication technology", "정보통신기술"),
                        weight: 10, indicators: 15...18),
                    Aspect(
                        "A4", Wording("Penyelenggara SPBE", "Organisation", "운영 조직"), weight: 5,
                        indicators: 19...20),
                ]),
            Domain(
                "D3", Wording("Manajemen SPBE", "Management", "관리"),
                aspects: [
                    Aspect(
                        "A5", Wording("Penerapan manajemen SPBE", "Application of management", "관리 적용"), weight: 12,
                        indicators: 21...28),
                    Aspect(
                        "A6", Wording("Pelaksanaan audit TIK", "ICT audit", "정보통신 감사"), weight: .scaled(45, 1),
                        indicators: 29...31),
                ]),
            Domain(
                "D4", Wording("Layanan SPBE", "Services", "서비스"),
                aspects: [
                    Aspect(
                        "A7",
                        Wording(
                            "Layanan administrasi pemerintahan berbasis elektronik",
                            "Electronic services of administration", "전자 행정 서비스"),
                        weight: .scaled(275, 1), indicators: 32...41),
                    Aspect(
                        "A8", Wording("Layanan publik berbasis elektronik", "Electronic public services", "전자 공공 서비스"),
                        weight: 18, indicators: 42...47),
                ]),
        ])

    /// Indeks Pemerintah Digital, which replaces SPBE from 2026. Sources disagree about the number of its indicators
    /// (20 or 35), so it has no structure yet: its values can be recorded, not computed, and have no bands.
    public static let digitalGovernment2026 = MaturityModel(
        version: IndexVersion(
            .spbe, "indeks-pemerintah-digital-2026",
            Wording("Indeks Pemerintah Digital", "Digital Government Index", "디지털 정부 지수"),
            source: BandSource("Indeks Pemerintah Digital, pengganti Indeks SPBE", year: 2026), firstYear: 2026),
        levels: 1...5, domains: [])
}
