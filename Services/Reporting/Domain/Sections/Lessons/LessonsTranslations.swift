public import Shared

extension Translation {
    public static let lessons = Translation("Pelajaran", "Lessons", "교훈")
    public static let lesson = Translation("Pelajaran", "Lesson", "교훈")
    public static let lessonLearntFrom = Translation("dipetik dari", "learnt from", "도출 근거")
    public static let lessonStatedBy = Translation("dinyatakan oleh", "stated by", "제시 주체")
    public static let lessonAppliedIn = Translation("Diterapkan dalam naskah", "Applied in", "반영된 합의 문서")
    public static let lessonNotApplied = Translation(
        "penerapannya dalam naskah tidak tercatat", "no agreement on record applies it", "반영한 합의 문서 기록 없음")
}
