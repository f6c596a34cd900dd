public import Shared

extension BeliefRule: Translated {
    /// The rule by which a claim is used among others.
    public var translation: Translation {
        switch self {
        case .preference: Translation("dipilih dengan alasan", "preferred, with a reason", "사유를 들어 채택됨")
        case .rank: Translation("peringkat penerbitnya lebih tinggi", "its publisher ranks higher", "발행처 순위가 더 높음")
        case .evidence: Translation("jenis buktinya lebih kuat", "stronger kind of evidence", "증거 유형이 더 강함")
        case .finer: Translation("lebih rinci, tidak bertentangan", "more exact; no contradiction", "더 구체적임, 모순 없음")
        case .laterTime: Translation("dinyatakan kemudian", "stated later", "나중에 기재됨")
        case .undecided:
            Translation(
                "belum dapat diputuskan; semua pernyataan ditunjukkan", "undecided; all claims are shown",
                "미결정, 모든 기재 내용 표시")
        }
    }
}

extension Translation {
    public static let refined = Translation(
        "Sumber sepakat, satu lebih rinci", "Where sources agree and one is more exact", "출처가 일치하고 하나가 더 구체적인 경우")
    public static let lessExact = Translation("kurang rinci", "less exact", "덜 구체적임")
    public static let undecided = Translation("belum diputuskan", "undecided", "미결정")
    public static let possiblySame = Translation("Mungkin sama", "Possibly the same", "동일할 수 있음")
    public static let possiblySameIntroduction = Translation(
        """
        Penerbit yang berbeda mencatat hal berikut dengan kode yang berbeda. Semuanya disimpan; tidak ada yang \
        digabung.
        """,
        "Different publishers record the following under different codes. All are kept; none are merged.",
        "서로 다른 발행처가 다른 코드로 기재한 항목입니다. 모두 보관하며 합치지 않습니다.")
    public static let notUsed = Translation(
        "Dipertimbangkan, tetapi tidak digunakan", "Considered and not used", "검토했으나 사용하지 않음")
}
