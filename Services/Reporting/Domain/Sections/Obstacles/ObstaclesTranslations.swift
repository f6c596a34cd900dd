public import Shared

extension Translation {
    public static let obstacles = Translation("Hambatan dan risiko", "Obstacles and risks", "장애 요인과 위험 요인")
    public static let obstacle = Translation("Hambatan", "Obstacle", "장애 요인")
    public static let category = Translation("Kategori", "Category", "범주")
    public static let firstSeen = Translation("Pertama teridentifikasi", "First seen", "최초 확인")
    public static let risk = Translation("risiko", "risk", "위험 요인")
    public static let severityOfFive = Translation("tingkat keparahan {0} dari 5", "severity {0} of 5", "심각도 5점 중 {0}점")
    public static let likelihoodOfFive = Translation(
        "tingkat kemungkinan {0} dari 5", "likelihood {0} of 5", "발생 가능성 5점 중 {0}점")
    public static let obstacleOwner = Translation("ditangani oleh", "handled by", "담당")
    public static let mitigation = Translation("penanganan", "mitigation", "대응 방안")
    public static let concerns = Translation("menyangkut", "concerns", "관련 대상")
    public static let closedOn = Translation("ditutup {0}", "closed {0}", "{0} 종결")
    public static let reopenedTimes = Translation("dibuka kembali {0} kali", "reopened {0} times", "{0}회 다시 제기됨")
    public static let reopenedOnce = Translation("dibuka kembali satu kali", "reopened once", "1회 다시 제기됨")
    public static let disputedRecord = Translation(
        "sumber berbeda tentang catatan ini", "sources differ on this record", "이 기록에 대해 출처가 일치하지 않음")
    public static let dateNotStated = Translation("tanggal tidak disebutkan", "date not stated", "날짜 명시 없음")
}

extension Obstacle.Outcome: Translated {
    public var translation: Translation {
        switch self {
        case .resolved: Obstacle.State.resolved.translation
        case .accepted: Obstacle.State.accepted.translation
        }
    }
}

extension Obstacle.State: Translated {
    public var translation: Translation {
        switch self {
        case .unknown: Translation("tidak diketahui", "not known", "알 수 없음")
        case .open: Translation("terbuka", "open", "미해결")
        case .mitigating: Translation("sedang ditangani", "being mitigated", "대응 중")
        case .resolved: Translation("teratasi", "resolved", "해결됨")
        case .accepted: Translation("diterima", "accepted", "수용됨")
        }
    }
}
