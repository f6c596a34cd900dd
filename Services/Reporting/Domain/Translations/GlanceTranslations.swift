public import Shared

// The cards at the top of a report, which show figures of several sections.
extension Translation {
    public static let atAGlance = Translation("Sekilas", "At a glance", "한눈에 보기")
    public static let formality = Translation("Status formal", "Formal standing", "공식 지위")
    public static let fieldsWithActivity = Translation("Bidang dengan kegiatan", "Fields with activity", "활동이 있는 분야")
    public static let fieldsActive = Translation(
        "{0} dari {1} bidang memiliki kegiatan yang tercatat", "activity on record in {0} of {1} fields",
        "{1}개 분야 중 {0}개에 활동 기록")
    public static let possiblyFields = Translation("mungkin {0}", "possibly {0}", "{0}개일 수 있음")
    public static let activeYears = Translation("Tahun aktif", "Active years", "활동 연도")
    public static let dependingOnReading = Translation(
        "{0} tergantung tafsir", "{0} depending on the reading", "해석에 따라 {0}")
}
