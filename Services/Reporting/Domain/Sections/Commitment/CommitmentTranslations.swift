public import Shared

extension Translation {
    public static let commitment = Translation(
        "Komitmen setiap kota", "Commitment of each city", "도시별 이행 의지")
    public static let commitmentIntroduction = Translation(
        "Apa yang dijanjikan, dibayar, diisi, dihadiri, dan dijawab setiap kota menurut catatan. Yang hanya terkait dengan kerja sama tidak dihitung.",
        "What each city promised, paid, staffed, attended and answered by the record. What is only related to the cooperation is not counted.",
        "기록상 각 도시가 약속하고, 지급하고, 인력을 배치하고, 참석하고, 응답한 내용입니다. 협력과 관련만 있는 것은 세지 않습니다.")
    public static let promised = Translation("Dijanjikan", "Promised", "약속")
    public static let paid = Translation("Dibayar", "Paid", "지급")
    public static let staffed = Translation(
        "Bidang dengan penanggung jawab", "Fields with an accountable post", "책임 직위가 있는 분야")
    public static let attended = Translation("Kegiatan yang dihadiri", "Activities attended", "참석한 활동")
    public static let answered = Translation("Penawaran yang dijawab", "Offers answered", "응답한 제안")
    public static let offersMade = Translation("Penawaran yang diajukan", "Offers made", "제시한 제안")
    public static let contributionsInKind = Translation("Kontribusi barang atau jasa", "Contributions in kind", "현물 기여")
    public static let lastAct = Translation("Tindakan terakhir", "Last act", "최근 행위")
    public static let nOfM = Translation("{0} dari {1}", "{0} of {1}", "{1}건 중 {0}건")
    public static let nothingOnRecord = Translation("tidak ada yang tercatat", "nothing on record", "기록 없음")
}
