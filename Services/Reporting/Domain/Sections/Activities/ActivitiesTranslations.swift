public import Shared

extension Translation {
    public static let activities = Translation("Kegiatan", "Activities", "활동")
    public static let activity = Translation("Kegiatan", "Activity", "활동")
    public static let dates = Translation("Waktu", "Dates", "기간")
    public static let participants = Translation("Peserta", "Participants", "참가자")
    public static let numberNotStated = Translation(
        "jumlah peserta tidak disebutkan", "number of participants not stated", "참가자 수 명시 없음")
    public static let plannedNumber = Translation("direncanakan", "planned", "예정")
    public static let togetherIn = Translation(
        "bersama dalam {0} kegiatan, dihitung sekali", "together in {0} activities, counted once", "활동 {0}건 합산, 한 번만 계산"
    )
    public static let state = Translation("Status", "Status", "상태")
    /// For a plan whose day has passed.
    public static let plannedWithoutRecord = Translation(
        "direncanakan; pelaksanaan tidak tercatat", "planned; no completion on record", "계획됨, 이행 기록 없음")
}

// How an activity kept to its plan.
extension Translation {
    public static let firstPlannedFor = Translation("semula direncanakan {0}", "first planned for {0}", "최초 계획: {0}")
    public static let plannedAnewFor = Translation("direncanakan ulang untuk {0}", "replanned for {0}", "변경 계획: {0}")
    public static let postponedOn = Translation("ditunda {0}", "postponed {0}", "{0} 연기")
    public static let postponedUntil = Translation("sampai {0}", "until {0}", "({0}까지)")
    public static let reasonNotStated = Translation("alasan tidak disebutkan", "reason not stated", "사유 명시 없음")
    public static let startedMonthsLater = Translation(
        "dimulai {0} bulan lebih lambat dari rencana; terlambat bukan berarti gagal",
        "started {0} months later than planned; a late start is not a failure", "계획보다 {0}개월 늦게 시작됨(지연이 곧 실패는 아님)")
    public static let startedOneMonthLater = Translation(
        "dimulai 1 bulan lebih lambat dari rencana; terlambat bukan berarti gagal",
        "started 1 month later than planned; a late start is not a failure", "계획보다 1개월 늦게 시작됨(지연이 곧 실패는 아님)")
    public static let startedOneDayLater = Translation(
        "dimulai 1 hari lebih lambat dari rencana", "started 1 day later than planned", "계획보다 1일 늦게 시작됨")
    public static let startedDaysLater = Translation(
        "dimulai {0} hari lebih lambat dari rencana", "started {0} days later than planned", "계획보다 {0}일 늦게 시작됨")
    public static let endedMonthsLater = Translation(
        "selesai {0} bulan lebih lambat dari rencana", "ended {0} months later than planned",
        "계획보다 {0}개월 늦게 종료됨")
    public static let endedOneMonthLater = Translation(
        "selesai 1 bulan lebih lambat dari rencana", "ended 1 month later than planned", "계획보다 1개월 늦게 종료됨")
    public static let endedOneDayLater = Translation(
        "selesai 1 hari lebih lambat dari rencana", "ended 1 day later than planned", "계획보다 1일 늦게 종료됨")
    public static let endedDaysLater = Translation(
        "selesai {0} hari lebih lambat dari rencana", "ended {0} days later than planned", "계획보다 {0}일 늦게 종료됨")
    public static let brings = Translation("Keluaran", "Deliverables", "산출물")
}

extension ActivityStanding: Translated {
    public var translation: Translation {
        switch self {
        case .unknown: Translation("tidak diketahui", "unknown", "알 수 없음")
        case .planned: Translation("direncanakan", "planned", "계획됨")
        case .inProgress: Translation("sedang berjalan", "under way", "진행 중")
        case .postponed: Translation("ditunda", "postponed", "연기됨")
        case .done: Translation("terlaksana", "done", "완료")
        case .cancelled: Translation("dibatalkan", "cancelled", "취소됨")
        case .undetermined: Translation("tidak dapat ditentukan", "cannot be determined", "판단 불가")
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
        case .hybrid: Translation("tatap muka dan daring", "hybrid", "온·오프라인 병행")
        }
    }
}
