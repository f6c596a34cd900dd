public import Shared

extension Translation {
    public static let life = Translation("Tanda kehidupan", "Signs of life", "활동 징후")
    public static let lifeIntroduction = Translation(
        "Di samping keaktifan kegiatan: kapan terakhir kerja sama menunjukkan bahwa ia hidup. Yang dihitung: {0}.",
        "Beside the class of its activity: when the cooperation last showed that it lives. What counts: {0}.",
        "활동 등급 외에 협력이 마지막으로 살아 있음을 보인 시점입니다. 반영 항목: {0}.")
    public static let sign = Translation("Tanda", "Sign", "징후")
    public static let lastDay = Translation("Hari terakhir", "Last day", "마지막 날")
    public static let notCounting = Translation("tidak dihitung", "does not count", "미반영")
    public static let noneOnRecord = Translation("tidak ada yang tercatat", "none on record", "기록 없음")
    public static let aliveBy = Translation("hidup menurut {0}", "alive by {0}", "{0} 기준 활동 중")
}

extension LifeAxis: Translated {
    public var translation: Translation {
        switch self {
        case .activity: Translation("kegiatan", "activity", "활동")
        case .paper: Translation("naskah", "paper", "문서")
        case .moneyAndKind: Translation("dana dan barang", "money and kind", "재원·현물")
        case .contact: Translation("kontak", "contact", "교류")
        }
    }
}
