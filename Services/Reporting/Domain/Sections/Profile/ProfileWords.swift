public import Shared

extension Translation {
    public static let cities = Translation("Kota", "Cities", "도시")
    public static let nationalCapital = Translation("ibu kota negara", "national capital", "수도")
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
        case .intent: Translation("niat (LoI)", "intent (letter of intent)", "의향 (LoI)")
        case .formalised: Translation("resmi dengan naskah kerja sama", "formalised by agreement", "협약으로 공식화")
        case .suspended: Translation("ditangguhkan", "suspended", "중단됨")
        case .expired: Translation("berakhir", "expired", "만료됨")
        case .terminated: Translation("diakhiri", "terminated", "종료됨")
        }
    }
}

extension Partnership.Form: Translated {
    public var translation: Translation {
        switch self {
        case .sisterCity: Translation("kota kembar", "sister city", "자매도시")
        case .friendship: Translation("persahabatan", "friendship", "우호 협력")
        case .thematic: Translation("tematik", "thematic", "주제별 협력")
        case .fixedTerm: Translation("berjangka", "fixed term", "기간제")
        }
    }
}
