public import Shared

extension Translation {
    public static let managementResponses = Translation(
        "Tanggapan manajemen atas rekomendasi", "Management responses to recommendations", "권고에 대한 답변과 이행 현황")
    public static let managementResponse = Translation("Tanggapan manajemen", "Management response", "권고에 대한 답변")
    public static let responseAction = Translation("Tindakan", "Action", "조치")
    public static let responseOwner = Translation("Pelaksana", "To be done by", "이행 담당")
    public static let dueOn = Translation("batas waktu {0}", "due {0}", "기한 {0}")
    public static let decidedOnDay = Translation("diputuskan {0}", "decided {0}", "{0} 결정")
    public static let rescheduledOnce = Translation(
        "batas waktu diubah satu kali", "due date changed once", "기한 1회 변경")
    public static let rescheduledTimes = Translation(
        "batas waktu diubah {0} kali", "due date changed {0} times", "기한 {0}회 변경")
    public static let implementedOnDay = Translation("selesai {0}", "done {0}", "{0} 완료")
}

extension ManagementResponse.State: Translated {
    public var translation: Translation {
        switch self {
        case .unknown: Translation("tidak diketahui", "not known", "알 수 없음")
        case .accepted: Translation("diterima", "accepted", "수용")
        case .partlyAccepted: Translation("diterima sebagian", "accepted in part", "일부 수용")
        case .rejected: Translation("ditolak", "rejected", "불수용")
        case .inProgress: Translation("sedang dilaksanakan", "in progress", "이행 중")
        case .implemented: Translation("selesai dilaksanakan", "implemented", "이행 완료")
        }
    }
}

extension ManagementResponse.Decision: Translated {
    public var translation: Translation {
        switch self {
        case .accepted: ManagementResponse.State.accepted.translation
        case .partlyAccepted: ManagementResponse.State.partlyAccepted.translation
        case .rejected: ManagementResponse.State.rejected.translation
        }
    }
}
