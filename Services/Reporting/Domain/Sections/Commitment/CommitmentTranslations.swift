public import Shared

extension Translation {
    public static let commitment = Translation(
        "Komitmen setiap kota", "Commitment of each city", "도시별 약속과 이행")
    public static let commitmentIntroduction = Translation(
        "Apa yang menurut catatan dijanjikan, dibayar, diisi jabatannya, dihadiri, dan dijawab oleh setiap kota. Yang hanya berkaitan dengan kerja sama tidak dihitung.",
        "What each city promised, paid, staffed, attended and answered by the record. What is only related to the cooperation is not counted.",
        "기록상 각 도시가 약속하고, 지급하고, 직위를 충원하고, 참석하고, 응답한 내용입니다. 협력에 속하지 않고 관련만 있는 것은 집계하지 않습니다.")
    public static let promised = Translation("Dijanjikan", "Promised", "약속")
    public static let paid = Translation("Dibayar", "Paid", "지급")
    public static let staffed = Translation(
        "Bidang dengan jabatan penanggung jawab terisi", "Fields with a filled accountable post", "책임 직위가 충원된 분야")
    public static let attended = Translation("Kegiatan yang dihadiri", "Activities attended", "참석한 활동")
    public static let answered = Translation("Penawaran yang dijawab", "Offers answered", "응답한 제안")
    public static let offersMade = Translation("Penawaran yang diajukan", "Offers made", "제시한 제안")
    public static let contributionsInKind = Translation("Kontribusi barang atau jasa", "Contributions in kind", "현물 기여")
    public static let lastAct = Translation("Tindakan terakhir", "Last act", "마지막 행위")
    public static let unadded = Translation(
        "catatan yang tidak dapat dijumlahkan: {0}", "records that cannot be added: {0}", "합산할 수 없는 기록 {0}건")
    public static let undeterminedFields = Translation(
        "tidak dapat ditentukan: {0}", "cannot be determined: {0}", "판단 불가 {0}개")
    public static let attendanceUnrecorded = Translation(
        "tidak tercatat siapa yang hadir: {0}", "who took part is not recorded: {0}", "참석자가 기록되지 않은 활동 {0}건")
    public static let actsWithoutDate = Translation(
        "ada tindakan tanpa tanggal", "there are acts without a date", "날짜가 없는 행위가 있음")
    public static let nOfM = Translation("{0} dari {1}", "{0} of {1}", "총 {1} 중 {0}")
    public static let nothingOnRecord = Translation("tidak ada yang tercatat", "nothing on record", "기록 없음")
}
