internal import FoundationEssentials

/// A version of the questionnaire behind a satisfaction index: its elements and their scale.
public struct IKMInstrument: Sendable, Hashable {
    /// One question.
    public struct Element: Sendable, Hashable {
        /// Unique within the instrument, such as `U1`.
        public let code: String
        public let name: Wording

        public init(_ code: String, _ name: Wording) {
            self.code = code
            self.name = name
        }
    }

    public let version: IndexVersion
    public let elements: [Element]
    /// The scores that a respondent can give; positive.
    public let scale: ClosedRange<Int>

    public init(version: IndexVersion, elements: [Element], scale: ClosedRange<Int>) {
        self.version = version
        self.elements = elements
        self.scale = scale
    }

    /// Converts a mean score to the scale that ends at 100: 25 for scores up to 4.
    var conversion: Decimal { 100 / Decimal(max(self.scale.upperBound, 1)) }
}

extension IKMInstrument {
    /// Permenpan RB No. 14 Tahun 2017: nine elements, scores 1 to 4.
    public static let permenpan14of2017 = IKMInstrument(
        version: IndexVersion(
            .ikm, "permenpanrb-14-2017",
            Wording(
                "IKM (Permenpan RB 14/2017)", "IKM (Permenpan RB 14/2017)", "IKM (Permenpan RB 14/2017)"),
            source: BandTable.ikm.source, firstYear: 2017, table: .ikm),
        elements: [
            Element("U1", Wording("Persyaratan", "Requirements", "요건")),
            Element("U2", Wording("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure", "체계 및 절차")),
            Element("U3", Wording("Waktu penyelesaian", "Time of completion", "처리 기간")),
            Element("U4", Wording("Biaya/tarif", "Cost/tariff", "비용/요금")),
            Element("U5", Wording("Produk spesifikasi jenis pelayanan", "Product of the service", "서비스 결과물")),
            Element("U6", Wording("Kompetensi pelaksana", "Competence of staff", "담당자 역량")),
            Element("U7", Wording("Perilaku pelaksana", "Conduct of staff", "담당자 태도")),
            Element(
                "U8",
                Wording(
                    "Penanganan pengaduan, saran, dan masukan", "Complaints and suggestions", "민원 및 제안 처리")),
            Element("U9", Wording("Sarana dan prasarana", "Facilities", "시설 및 설비")),
        ],
        scale: 1...4)
}
