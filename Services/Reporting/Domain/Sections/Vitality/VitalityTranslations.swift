public import Shared

extension Translation {
    public static let vitality = Translation("Keaktifan", "Vitality", "활동성")
    public static let lastEvent = Translation("Kegiatan nyata terakhir", "Last substantive event", "마지막 실질 활동")
    public static let recordedReading = Translation("tafsir utama", "main reading", "기본 해석")
    public static let otherReadings = Translation("Tafsir lain", "Other readings", "다른 해석")
    public static let ifDates = Translation(
        "jika waktu kegiatan dianggap {0}", "if the activity is dated {0}", "활동 기간을 {0}(으)로 볼 경우")
    public static let perhaps = Translation("mungkin {0} tahun", "possibly {0}", "최대 {0}년")
    public static let ratioOfYears = Translation(
        "{0} dari {1} tahun ({2})", "{0} of {1} years ({2})", "{1}년 중 {0}년 ({2})")
    public static let ratioOfOneYear = Translation(
        "{0} dari {1} tahun ({2})", "{0} of {1} year ({2})", "{1}년 중 {0}년 ({2})")
    public static let daysSince = Translation(
        "{0} hari sejak kegiatan terakhir yang tercatat", "{0} days since the last activity on record",
        "기록된 마지막 활동 이후 {0}일")
    /// For one day.
    public static let daySince = Translation(
        "{0} hari sejak kegiatan terakhir yang tercatat", "{0} day since the last activity on record",
        "기록된 마지막 활동 이후 {0}일")
    public static let daysSinceSigning = Translation(
        "{0} hari sejak penandatanganan", "{0} days since signing", "서명 이후 {0}일")
    public static let daySinceSigning = Translation(
        "{0} hari sejak penandatanganan", "{0} day since signing", "서명 이후 {0}일")
    public static let signingUnknown = Translation(
        "tanggal penandatanganan tidak diketahui", "date of signing unknown", "서명일 미상")
}

extension Term.Reading: Translated {
    /// The placeholder is for the years.
    public var translation: Translation {
        switch self {
        case .stated:
            Translation("masa berlaku menurut naskah, {0}", "term that the agreement states, {0}", "문서에 명시된 기간 {0}")
        case .fromFirstSigning:
            Translation(
                "sejak penandatanganan pertama, {0}; bila tanggal berakhir tidak disebutkan, dihitung masih berlaku",
                "from the first signing, {0}; with no end stated, counted as in force",
                "첫 서명부터 {0}, 종료일이 명시되지 않으면 유효한 것으로 계산")
        }
    }
}

extension ActiveYear.State: Translated {
    public var translation: Translation {
        switch self {
        case .active: Translation("aktif", "active", "활동")
        case .perhaps: Translation("mungkin aktif", "possibly active", "활동 여부 불확실")
        case .noRecord: Translation("tidak ada catatan", "no record", "기록 없음")
        case .nothingHappened: Translation("dinyatakan tidak ada kegiatan", "stated: no activity", "활동 없음으로 명시됨")
        case .statedActive: Translation("dinyatakan berjalan", "stated: continued", "지속된 것으로 명시됨")
        case .notOver: Translation("tahun belum berakhir", "year in progress", "진행 중인 해")
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
        case .neverStarted:
            Translation("belum pernah dimulai menurut catatan", "never started as far as recorded", "기록상 시작된 적 없음")
        case .tooEarly:
            Translation(
                "terlalu dini untuk dinilai (< 180 hari)", "too early to tell (< 180 days)", "판단하기에 이른 시점 (180일 미만)")
        case .noRecord:
            Translation("tidak ada kegiatan yang tercatat di sini", "no activity on record here", "여기에 기록된 활동 없음")
        case .undetermined: Translation("tidak dapat ditentukan", "cannot be determined", "판단 불가")
        }
    }
}

extension Dormancy.Basis: Translated {
    public var translation: Translation {
        switch self {
        case .bySilence:
            Translation("disimpulkan dari ketiadaan catatan", "inferred from the lack of records", "기록 부재에 근거")
        case .stated: Translation("berdasarkan pernyataan", "based on statements", "출처의 명시 내용에 근거")
        }
    }
}
