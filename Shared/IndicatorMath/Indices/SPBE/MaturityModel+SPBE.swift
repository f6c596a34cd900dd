internal import FoundationEssentials
internal import Shared

extension MaturityModel {
    /// SPBE by PermenPANRB Nomor 59 Tahun 2020: 4 domains, 8 aspects, 47 indicators with levels 1 to 5.
    ///
    /// With these weights, the eight aspects of a published evaluation give its index, 4.2125. Some copies exchange the
    /// weights of Kebijakan (13) and Manajemen (16.5).
    public static let spbe2020 = MaturityModel(
        version: IndexVersion(
            .spbe, "permenpanrb-59-2020",
            Translation(
                "Indeks Sistem Pemerintahan Berbasis Elektronik (SPBE), PermenPANRB 59/2020",
                "Electronic government index (SPBE), PermenPANRB 59/2020",
                "전자정부 지수(SPBE), PermenPANRB 59/2020"),
            source: BandTable.spbe.source, firstYear: 2020, lastYear: 2025, table: .spbe),
        levels: 1...5,
        domains: [
            Domain(
                "D1", Translation("Kebijakan internal SPBE", "Internal SPBE policy", "SPBE 내부 정책"),
                aspects: [
                    Aspect(
                        "A1",
                        Translation(
                            "Kebijakan internal tata kelola SPBE", "Internal policy on SPBE governance",
                            "SPBE 거버넌스 내부 정책"),
                        weight: 13, indicators: 1...10)
                ]),
            Domain(
                "D2", Translation("Tata kelola SPBE", "SPBE governance", "SPBE 거버넌스"),
                aspects: [
                    Aspect(
                        "A2", Translation("Perencanaan strategis SPBE", "SPBE strategic planning", "SPBE 전략 계획"),
                        weight: 10,
                        indicators: 11...14),
                    Aspect(
                        "A3",
                        Translation(
                            "Teknologi informasi dan komunikasi", "Information and communication technology", "정보통신기술"),
                        weight: 10, indicators: 15...18),
                    Aspect(
                        "A4", Translation("Penyelenggara SPBE", "SPBE organisation", "SPBE 운영 조직"), weight: 5,
                        indicators: 19...20),
                ]),
            Domain(
                "D3", Translation("Manajemen SPBE", "SPBE management", "SPBE 관리"),
                aspects: [
                    Aspect(
                        "A5", Translation("Penerapan manajemen SPBE", "Application of SPBE management", "SPBE 관리 적용"),
                        weight: 12,
                        indicators: 21...28),
                    Aspect(
                        "A6", Translation("Pelaksanaan audit TIK", "Conduct of ICT audits", "정보통신기술 감사 실시"),
                        weight: .scaled(45, 1),
                        indicators: 29...31),
                ]),
            Domain(
                "D4", Translation("Layanan SPBE", "SPBE services", "SPBE 서비스"),
                aspects: [
                    Aspect(
                        "A7",
                        Translation(
                            "Layanan administrasi pemerintahan berbasis elektronik",
                            "Electronic government administration services", "전자적 정부 행정 서비스"),
                        weight: .scaled(275, 1), indicators: 32...41),
                    Aspect(
                        "A8",
                        Translation("Layanan publik berbasis elektronik", "Electronic public services", "전자 공공 서비스"),
                        weight: 18, indicators: 42...47),
                ]),
        ])

    /// Indeks Pemerintah Digital, which replaces SPBE from 2026. Sources disagree about the number of its indicators
    /// (20 or 35), so it has no structure yet: its values can be recorded, not computed, and have no bands.
    public static let digitalGovernment2026 = MaturityModel(
        version: IndexVersion(
            .spbe, "indeks-pemerintah-digital-2026",
            Translation("Indeks Pemerintah Digital", "Digital government index", "디지털 정부 지수"),
            source: BandSource("Indeks Pemerintah Digital, pengganti Indeks SPBE", year: 2026), firstYear: 2026),
        levels: 1...5, domains: [])
}
