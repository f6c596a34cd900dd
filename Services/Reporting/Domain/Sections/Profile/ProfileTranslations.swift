public import Shared

extension Translation {
    public static let fiscalYearBegins = Translation(
        "tahun anggaran mulai bulan {0}", "fiscal year begins in month {0}", "회계연도 시작 {0}월")
    public static let cities = Translation("Kota", "Cities", "도시")
    public static let nationalCapital = Translation("ibu kota negara", "national capital", "수도")
    public static let complementarity = Translation("saling melengkapi", "complementarity", "상호보완성")
    public static let initiated = Translation("Dimulai", "Initiated", "시작")
    public static let unknownPartnership = Translation(
        "Kemitraan ini belum didaftarkan.", "This partnership has not been registered.", "등록되지 않은 협력 관계입니다.")
}

extension Formality: Translated {
    public var translation: Translation {
        switch self {
        case .noAgreement:
            Translation("tidak ada naskah yang tercatat di sini", "no agreement on record here", "여기에 기록된 합의 문서 없음")
        case .exploratory: Translation("penjajakan", "exploratory", "탐색 단계")
        case .intent: Translation("pernyataan kehendak (LoI)", "letter of intent (LoI)", "의향서 단계 (LoI)")
        case .formalised: Translation("resmi dengan naskah kerja sama", "formalised by agreement", "합의 문서로 공식화")
        case .suspended: Translation("ditangguhkan", "suspended", "일시 중단됨")
        case .expired: Translation("berakhir", "expired", "만료됨")
        case .terminated: Translation("diakhiri", "terminated", "종료됨")
        case .undetermined:
            Translation(
                "tidak dapat ditentukan: sumber berbeda tentang jenis naskahnya",
                "cannot be determined: sources differ on the kind of its agreement",
                "판단 불가: 합의 문서의 종류에 대해 출처가 일치하지 않음")
        }
    }
}

extension Partnership.Form: Translated {
    public var translation: Translation {
        switch self {
        case .sisterCity: Translation("kota kembar", "sister city", "자매도시")
        case .friendship: Translation("kota sahabat", "friendship city", "우호도시")
        case .thematic: Translation("tematik", "thematic", "주제별 협력")
        case .fixedTerm: Translation("berjangka", "fixed term", "기한부 협력")
        }
    }
}
