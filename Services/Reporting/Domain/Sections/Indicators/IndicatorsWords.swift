extension Translation {
    public static let indicators = Translation("Indikator", "Indicators", "지표")
    public static let period = Translation("Periode", "Period", "기간")
    public static let target = Translation("Target", "Target", "목표")
    public static let actual = Translation("Realisasi", "Actual", "실적")
    public static let realisation = Translation("Persentase realisasi", "Realisation", "달성률")
    public static let band = Translation("Kategori", "Band", "등급")
    public static let derivedFromParts = Translation(
        "diturunkan: jumlah bagiannya", "derived: sum of its parts", "산출: 구성 항목의 합")
    public static let asStated = Translation("{0} (menurut sumber)", "{0} (as the source states)", "{0}(출처 기재)")
    public static let shareToDate = Translation(
        "porsi sampai tanggal itu, tanpa kategori", "share to date, no band", "해당 시점까지의 비율, 등급 없음")
    public static let againstDerivedTarget = Translation(
        "terhadap target turunan", "against a derived target", "산출된 목표 대비")
    public static let actualMissing = Translation("realisasi tidak ditemukan", "no actual found", "실적을 찾지 못함")
    public static let upTo = Translation("{0} sampai {1}", "{0} up to {1}", "{1}까지 {0}")
    public static let bandsSource = Translation(
        """
        Kategori menurut Kepmendagri 690.900-327: di atas 100 sangat efektif, 90–100 efektif, 80–90 cukup efektif, \
        60–80 kurang efektif, di bawah 60 tidak efektif.
        """,
        """
        Bands of Kepmendagri 690.900-327: above 100 very effective, 90–100 effective, 80–90 fairly effective, \
        60–80 less effective, below 60 ineffective.
        """,
        "등급(Kepmendagri 690.900-327): 100 초과 매우 효과적, 90–100 효과적, 80–90 대체로 효과적, 60–80 덜 효과적, 60 미만 비효과적.")
    public static let noAttribution = Translation(
        "Banyak hal memengaruhi angka hasil; tabel ini tidak menyatakan bahwa kerja sama penyebabnya.",
        "Many things move these figures; this table does not say that the cooperation did.",
        "이 수치에는 여러 요인이 영향을 미치며, 이 표는 협력이 그 원인이라고 말하지 않습니다.")
}

// The notes under a table.
extension Translation {
    public static let notes = Translation("Catatan", "Notes", "참고")
    public static let rivalFigure = Translation("Sumber lain menyebut {0}", "Another source says {0}", "다른 출처: {0}")
    public static let correctedFrom = Translation(
        "Dikoreksi; sebelumnya {0}: {1}", "Corrected; earlier {0}: {1}", "정정됨, 이전 {0}: {1}")
    public static let otherTarget = Translation("Target lain: {0}", "Another target: {0}", "다른 목표: {0}")
    public static let decidedOn = Translation("ditetapkan {0}", "decided {0}", "{0} 결정")
}
