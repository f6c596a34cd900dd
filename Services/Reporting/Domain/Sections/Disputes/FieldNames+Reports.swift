internal import Shared

// Management responses and lessons.
extension FieldName {
    static let managementResponse: [String: Translation] = [
        ManagementResponse.fields.response.name: .fieldCode,
        ManagementResponse.fields.partnership.name: .fieldPartnership,
        ManagementResponse.fields.recommendation.name: Translation("rekomendasi", "recommendation", "권고"),
        ManagementResponse.fields.about.name: .fieldAbout,
        ManagementResponse.fields.decision.name: Translation("keputusan", "decision", "결정"),
        ManagementResponse.fields.explanation.name: Translation("penjelasan", "explanation", "설명"),
        ManagementResponse.fields.action.name: Translation("tindakan", "action", "조치"),
        ManagementResponse.fields.owner.name: Translation("pelaksana", "owner", "이행 담당"),
        ManagementResponse.fields.due.name: Translation("batas waktu", "due date", "기한"),
        ManagementResponse.fields.on.name: .fieldDay,
        ManagementResponse.fields.reason.name: .fieldReason,
        ManagementResponse.fields.outcome.name: Translation("yang dilakukan", "what was done", "이행 내용"),
        ManagementResponse.fields.document.name: .fieldDocument,
        ManagementResponse.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.reason(ManagementResponse.fields.reason)) { name, _ in name }

    static let lesson: [String: Translation] = [
        Lesson.fields.lesson.name: .fieldCode,
        Lesson.fields.partnership.name: .fieldPartnership,
        Lesson.fields.text.name: Translation("isi pelajaran", "lesson", "교훈 내용"),
        Lesson.fields.about.name: .fieldAbout,
        Lesson.fields.by.name: .fieldBy,
        Lesson.fields.on.name: .fieldDay,
        Lesson.fields.agreement.name: .fieldAgreement,
        Lesson.fields.item.name: Translation("butir naskah", "item of the agreement", "합의 문서 항목"),
        Lesson.fields.explanation.name: Translation("penjelasan", "explanation", "설명"),
        Lesson.fields.document.name: .fieldDocument,
    ]
}
