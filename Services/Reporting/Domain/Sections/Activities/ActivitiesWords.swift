public import Shared

extension Translation {
    public static let activities = Translation("Kegiatan", "Activities", "활동")
    public static let activity = Translation("Kegiatan", "Activity", "활동")
    public static let dates = Translation("Waktu", "Dates", "기간")
    public static let participants = Translation("Peserta", "Participants", "참가자")
    public static let state = Translation("Keadaan", "State", "상태")
    /// Of a plan for a day that has passed.
    public static let plannedWithoutRecord = Translation(
        "direncanakan; pelaksanaan tidak tercatat", "planned; no completion on record", "계획됨, 이행 기록 없음")
}

extension Activity.State: Translated {
    public var translation: Translation {
        switch self {
        case .unknown: Translation("tidak diketahui", "unknown", "알 수 없음")
        case .planned: Translation("direncanakan", "planned", "계획됨")
        case .inProgress: Translation("sedang berjalan", "under way", "진행 중")
        case .postponed: Translation("ditunda", "postponed", "연기됨")
        case .done: Translation("terlaksana", "done", "완료")
        case .cancelled: Translation("dibatalkan", "cancelled", "취소됨")
        }
    }
}

extension ActivityKind: Translated {
    public var translation: Translation {
        switch self {
        case .training: Translation("pelatihan", "training", "교육")
        case .staffExchange: Translation("pertukaran staf", "staff exchange", "직원 교류")
        case .visit: Translation("kunjungan", "visit", "방문")
        case .informationExchange: Translation("pertukaran informasi", "information exchange", "정보 교환")
        case .systemDevelopment: Translation("pengembangan sistem", "system development", "시스템 개발")
        case .technicalAssistance: Translation("bantuan teknis", "technical assistance", "기술 지원")
        case .meeting: Translation("rapat", "meeting", "회의")
        case .event: Translation("acara", "event", "행사")
        case .study: Translation("kajian", "study", "연구")
        }
    }
}

extension ActivityMode: Translated {
    public var translation: Translation {
        switch self {
        case .inPerson: Translation("tatap muka", "in person", "대면")
        case .online: Translation("daring", "online", "온라인")
        case .hybrid: Translation("hibrida", "hybrid", "혼합")
        }
    }
}
