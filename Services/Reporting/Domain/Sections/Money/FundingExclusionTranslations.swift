public import FundingMath
public import Shared

extension FundingExclusionReason: Translated {
    public var translation: Translation {
        switch self {
        case .related:
            Translation(
                "hanya berkaitan dengan kemitraan ini", "only related to the partnership", "이 협력 관계에 속하지 않고 관련만 됨")
        case .sharesNotStated: Translation("bagian tidak disebutkan", "share not stated", "배분 비율 명시 없음")
        case .sharesAboveWhole:
            Translation("jumlah bagian melebihi 100%", "shares add up to more than 100%", "배분 비율 합계 100% 초과")
        case .throughShare: Translation("bagian sendiri tidak disebutkan", "own share not stated", "자체 배분 비율 명시 없음")
        case .noValue: Translation("nilai tidak disebutkan", "no value stated", "금액 명시 없음")
        case .notExact: Translation("bukan satu angka pasti", "not one exact number", "확정된 단일 금액이 아님")
        case .offer:
            Translation("penawaran tidak dihitung sebagai dana", "an offer is not counted as money", "제안은 재원으로 합산하지 않음")
        case .revised: Translation("digantikan revisi", "replaced by a revision", "수정 예산으로 대체됨")
        case .partOf: Translation("bagian dari yang dihitung", "part of what is counted", "합산된 것의 일부")
        case .rival:
            Translation(
                "revisi lain dari anggaran yang sama; belum dapat diputuskan",
                "another revision of the same budget; undecided", "같은 예산의 다른 수정안(미결정)")
        case .undecided:
            Translation(
                "jenis atau mata uangnya belum dapat diputuskan", "its kind or its currency is undecided",
                "종류 또는 통화 미결정")
        case .possiblySame:
            Translation(
                "mungkin sama dengan yang dihitung", "possibly the same as one that is counted", "합산된 것과 동일할 수 있음")
        case .noRate: Translation("tidak ada kurs", "no exchange rate", "환율 없음")
        case .rateUndecided: Translation("kurs belum dapat diputuskan", "its exchange rate is undecided", "환율 미결정")
        case .rateTooOld: Translation("kurs terlalu lama", "its exchange rate is too old", "환율이 너무 오래됨")
        case .dayUnknown: Translation("tanggalnya tidak diketahui", "its day is not known", "날짜 알 수 없음")
        case .dayToCome: Translation("tanggalnya belum tiba", "its day has not come", "날짜가 아직 오지 않음")
        }
    }
}
