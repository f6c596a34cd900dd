public import Shared

extension Translation {
    public static let vitality = Translation("Keaktifan", "Vitality", "활동성")
    public static let lastEvent = Translation("Kegiatan nyata terakhir", "Last substantive event", "마지막 실질 활동")
    public static let recordedReading = Translation("tafsir utama", "main reading", "기본 해석")
    public static let otherReadings = Translation("Tafsir lain", "Other readings", "다른 해석")
    public static let ifDates = Translation(
        "jika kegiatannya dibaca {0}", "if the activity is read as {0}", "활동 기간을 {0}(으)로 볼 경우")
    public static let perhaps = Translation("mungkin {0}", "perhaps {0}", "최대 {0}")
    public static let ratioOfYears = Translation(
        "{0} dari {1} tahun ({2})", "{0} of {1} years ({2})", "{1}년 중 {0}년 ({2})")
    public static let daysSince = Translation(
        "{0} hari sejak kegiatan terakhir yang tercatat",
        "{0} days since the last activity on record",
        "마지막 기록된 활동 이후 {0}일")
    public static let daysSinceSigning = Translation(
        "{0} hari sejak penandatanganan", "{0} days since signing", "서명 이후 {0}일")
    public static let signingUnknown = Translation(
        "tanggal penandatanganan tidak diketahui", "date of signing unknown", "서명일 미상")
}

extension Term.Reading: Translated {
    /// Its slot is for the years.
    public var translation: Translation {
        switch self {
        case .stated:
            Translation("masa berlaku menurut naskah, {0}", "term that the agreement states, {0}", "문서에 명시된 기간 {0}")
        case .fromFirstSigning:
            Translation(
                "sejak penandatanganan pertama, {0}; akhir yang tidak disebutkan dihitung masih berlaku",
                "from the first signing, {0}; an unstated end counted as in force",
                "첫 서명부터 {0}, 명시되지 않은 종료는 유효한 것으로 계산")
        }
    }
}

extension Truth {
    /// As the state of a year: whether it was active.
    public var asYearState: Translation {
        switch self {
        case .yes: Translation("aktif", "active", "활동")
        case .no: Translation("tidak aktif", "inactive", "비활동")
        case .undetermined: Translation("mungkin", "perhaps", "불확실")
        }
    }
}

extension Dormancy.Class: Translated {
    public var translation: Translation {
        switch self {
        case .active: Translation("aktif", "active", "활동 중")
        case .watch: Translation("perlu diperhatikan (≥ 180 hari)", "to be watched (≥ 180 days)", "주의 (180일 이상)")
        case .dormant: Translation("tidak aktif (≥ 1 tahun)", "dormant (≥ 1 year)", "휴면 (1년 이상)")
        case .longDormant: Translation("lama tidak aktif (≥ 2 tahun)", "long dormant (≥ 2 years)", "장기 휴면 (2년 이상)")
        case .neverStarted: Translation("belum ada kegiatan tercatat", "no activity on record", "기록된 활동 없음")
        case .undetermined: Translation("tidak dapat ditentukan", "cannot be determined", "판단 불가")
        }
    }
}
