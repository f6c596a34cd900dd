internal import FoundationEssentials
public import Shared

/// A version of the questionnaire behind a satisfaction index: its elements and their scale.
public struct IKMInstrument: Sendable, Hashable {
    /// One question.
    public struct Element: Sendable, Hashable {
        /// Unique within the instrument, such as `U1`.
        public let code: String
        public let name: Translation

        public init(_ code: String, _ name: Translation) {
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
    /// PermenPANRB Nomor 14 Tahun 2017: nine elements, scores 1 to 4.
    public static let permenpan14of2017 = IKMInstrument(
        version: IndexVersion(
            .ikm, "permenpanrb-14-2017",
            Translation(
                "Indeks Kepuasan Masyarakat (IKM), PermenPANRB 14/2017",
                "Public service satisfaction index (IKM), PermenPANRB 14/2017",
                "공공서비스 만족도 지수(IKM), PermenPANRB 14/2017"),
            source: BandTable.ikm.source, firstYear: 2017, table: .ikm),
        elements: [
            Element("U1", Translation("Persyaratan", "Requirements", "요건")),
            Element(
                "U2", Translation("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure", "체계, 방식 및 절차")),
            Element("U3", Translation("Waktu penyelesaian", "Completion time", "처리 기간")),
            Element("U4", Translation("Biaya/tarif", "Cost/fee", "비용/요금")),
            Element(
                "U5",
                Translation(
                    "Produk spesifikasi jenis pelayanan", "Product specification of the type of service",
                    "서비스 유형별 결과물 규격")),
            Element("U6", Translation("Kompetensi pelaksana", "Competence of staff", "담당자 역량")),
            Element("U7", Translation("Perilaku pelaksana", "Conduct of staff", "담당자 태도")),
            Element(
                "U8",
                Translation(
                    "Penanganan pengaduan, saran, dan masukan", "Handling of complaints, suggestions and comments",
                    "민원, 제안 및 의견 처리")),
            Element("U9", Translation("Sarana dan prasarana", "Facilities and infrastructure", "시설 및 기반 시설")),
        ],
        scale: 1...4)
}
