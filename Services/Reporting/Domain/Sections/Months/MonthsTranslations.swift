public import Shared

extension Translation {
    public static let months = Translation("Kegiatan per bulan", "Activity by month", "월별 활동")
    public static let monthsIntroduction = Translation(
        "● ada kegiatan; ○ mungkin ada, karena tanggalnya kurang rinci; kosong: tidak ada kegiatan yang tercatat.",
        "● activity; ○ perhaps, because dates are coarse; empty: no activity on record.",
        "● 활동 있음, ○ 날짜가 정확하지 않아 있을 수 있음, 빈칸: 기록된 활동 없음.")
}

extension ActiveMonth.State: Translated {
    public var translation: Translation {
        switch self {
        case .active: Translation("ada kegiatan", "activity", "활동 있음")
        case .perhaps: Translation("mungkin ada kegiatan", "perhaps activity", "활동 가능성 있음")
        }
    }
}
