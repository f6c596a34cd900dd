public import Shared

extension Translation {
    public static let countsAs = Translation("dihitung {0}", "counts as {0}", "반영액 {0}")
    public static let fundingParts = Translation(
        "Rincian jumlah menurut bidang dan pemberi", "The sums by field and giver", "분야·제공자별 합계 내역")
    public static let giver = Translation("Pemberi", "Giver", "제공자")
    public static let fundingGap = Translation(
        "Bagian kebutuhan dana yang belum tercakup komitmen, {0}",
        "Share of the requirement that commitments do not cover, {0}",
        "소요 재원 중 약정으로 충당되지 않은 비율, {0}")
    public static let otherRequirements = Translation(
        "ada kebutuhan dana lain yang tidak dapat dijumlahkan", "there are other requirements, which cannot be added",
        "합산할 수 없는 다른 소요 재원이 있음")
    public static let otherCommitments = Translation(
        "ada komitmen lain yang tidak dapat dijumlahkan", "there are other commitments, which cannot be added",
        "합산할 수 없는 다른 약정이 있음")
    public static let money = Translation("Dana", "Money", "재원")
    public static let moneyIntroduction = Translation(
        """
        Setiap jenis dana dijumlahkan tersendiri. Catatan yang mungkin sama dihitung satu kali. Rentang menunjukkan \
        jumlah terkecil dan terbesar yang mungkin.
        """,
        """
        Each kind of money is summed separately. Records that may be the same are counted once. The range shows the \
        smallest and the largest possible sum.
        """,
        "재원 종류별로 따로 합산합니다. 동일할 수 있는 기록은 한 번만 합산하며, 범위는 가능한 최소·최대 합계를 나타냅니다.")
    public static let convertedInto = Translation(
        "Dikonversi ke {0}", "Converted into {0}", "{0}(으)로 환산")
    public static let conversionIntroduction = Translation(
        "Setiap catatan dikonversi dengan kurs terakhir yang tercatat pada atau sebelum tanggalnya. Jumlah asli di atas tetap berlaku.",
        "Each record is converted by the last recorded rate on or before its day. The original sums above remain valid.",
        "각 기록은 해당 날짜 또는 그 이전의 마지막 기록 환율로 환산합니다. 위의 원래 합계는 그대로 유효합니다.")
    public static let notConverted = Translation(
        "Tidak dikonversi: {0} catatan dalam {1} ({2})", "Not converted: {0} in {1} ({2})",
        "환산하지 않음: {1} 기록 {0}건({2})")
    public static let usedRate = Translation(
        "Kurs: 1 {0} = {1} {2}, {3}", "Rate: 1 {0} = {1} {2}, {3}", "환율: 1 {0} = {1} {2}, {3}")
    public static let noRates = Translation(
        "Dana dalam {0} tidak dikonversi: tidak ada kurs yang tercatat.",
        "Money in {0} is not converted: no exchange rate is on record.",
        "{0} 재원은 기록된 환율이 없어 환산하지 않았습니다.")
    public static let kindOfMoney = Translation("Jenis", "Kind", "종류")
    public static let sum = Translation("Jumlah", "Sum", "합계")
    public static let range = Translation("Rentang", "Range", "범위")
    public static let undecidedSum = Translation(
        "belum dapat diputuskan; sumber berbeda", "undecided; sources differ", "미결정, 출처 상이")
    public static let records = Translation("{0} catatan", "Records: {0}", "기록 {0}건")
    public static let forTheTime = Translation("masa: {0}", "period: {0}", "대상 기간: {0}")
    public static let budgetExecution = Translation("Serapan anggaran ({0})", "Budget execution ({0})", "예산 집행률 ({0})")
}
