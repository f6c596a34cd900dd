public import Shared

extension Translation {
    public static let life = Translation("Tanda keaktifan", "Signs of life", "활동 근거")
    public static let lifeIntroduction = Translation(
        """
        Tabel ini menunjukkan tanggal terakhir setiap tanda bahwa kerja sama masih berjalan. Tanda yang dihitung: {0}.
        """,
        "This table shows the latest date of each sign that the cooperation continues. Signs that count: {0}.",
        "협력이 이어지고 있음을 보여 주는 근거별 최근 날짜입니다. 반영 항목: {0}.")
    public static let sign = Translation("Tanda", "Sign", "근거")
    public static let lastDay = Translation("Tanggal terakhir", "Latest date", "최근 날짜")
    public static let notCounting = Translation("tidak dihitung", "does not count", "미반영")
    public static let noneOnRecord = Translation("tidak ada yang tercatat", "none on record", "기록 없음")
    public static let aliveBy = Translation(
        "tanda lain yang masih baru: {0}", "other recent signs: {0}", "그 밖의 최근 근거: {0}")
}

extension LifeAxis: Translated {
    public var translation: Translation {
        switch self {
        case .activity: Translation("kegiatan", "activity", "활동")
        case .paper: Translation("naskah dan rencana kerja", "agreements and work plans", "합의 문서·업무 계획")
        case .moneyAndKind: Translation("dana serta barang atau jasa", "money and contributions in kind", "재원·현물")
        case .contact: Translation("kontak", "contact", "교류")
        }
    }
}
