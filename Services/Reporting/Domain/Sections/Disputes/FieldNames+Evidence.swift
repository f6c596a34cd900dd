internal import Shared

// Fields of cooperation, participations, and statements and judgements about the cooperation.
extension FieldName {
    static let component: [String: Translation] = [
        Component.fields.component.name: .fieldCode,
        Component.fields.name.name: .fieldName,
        Component.fields.agreement.name: Translation("naskah", "agreement", "합의 문서"),
        Component.fields.parent.name: Translation("bagian dari", "part of", "상위 분야"),
        Component.fields.objective.name: Translation("tujuan", "objective", "목적"),
        Component.fields.sectors.name: Translation("sektor", "sectors", "부문"),
        Component.fields.tags.name: Translation("tujuan dan target SDGs", "SDG goals and targets", "SDGs 목표"),
        Component.fields.leads.name: Translation("unit penanggung jawab", "lead units", "주관 부서"),
    ].merging(Self.sectors) { name, _ in name }.merging(Self.tags) { name, _ in name }
        .merging(Self.leads) { name, _ in name }

    private static let sectors = Self.members(
        of: Component.fields.sectors.name,
        [
            (ComponentSector.fields.code.name, .fieldCode),
            (ComponentSector.fields.percentage.name, .fieldShare),
        ])

    private static let tags = Self.members(
        of: Component.fields.tags.name,
        [
            (ComponentTag.fields.vocabulary.name, .fieldKind),
            (ComponentTag.fields.code.name, .fieldCode),
        ])

    private static let leads = Self.members(
        of: Component.fields.leads.name,
        [
            (ComponentLead.fields.party.name, Translation("pihak", "party", "당사자")),
            (ComponentLead.fields.organisation.name, .fieldOrganisation),
        ])

    static let participation: [String: Translation] = [
        Participation.fields.participation.name: .fieldCode,
        Participation.fields.activity.name: .fieldActivity,
        Participation.fields.activities.name: Translation("kegiatan", "activities", "활동"),
        Participation.fields.planned.name: Translation("rencana", "planned", "계획 여부"),
        Participation.fields.persons.name: Translation("jumlah orang", "number of people", "인원"),
        Participation.fields.personDays.name: Translation("orang-hari", "person-days", "참가 연일수(인일)"),
        Participation.fields.organisation.name: .fieldOrganisation,
        Participation.fields.unit.name: Translation("unit kerja", "unit", "소속 부서"),
        Participation.fields.sex.name: Translation("jenis kelamin", "sex", "성별"),
        Participation.fields.role.name: Translation("peran", "role", "역할"),
        Participation.fields.certificate.name: Translation("sertifikat diberikan", "certificate given", "수료증 수여"),
        Participation.fields.aggregate.name: Translation("angka total", "stated total", "합계 여부"),
        Participation.fields.afterMonths.name: Translation("bulan sesudahnya", "months later", "경과 개월 수"),
        Participation.fields.on.name: .fieldDay,
        Participation.fields.stillInPost.name: Translation(
            "masih di jabatannya", "still in their post", "직위 유지 인원"),
        Participation.fields.useIt.name: Translation(
            "memakai yang dipelajari", "use what was learnt", "배운 내용 활용 인원"),
        Participation.fields.passedOnTo.name: Translation(
            "jumlah orang penerima penerusan pengetahuan", "number of people the knowledge was passed on to", "전수받은 인원"),
    ]

    static let assessment: [String: Translation] = [
        Assessment.fields.assessment.name: .fieldCode,
        Assessment.fields.partnership.name: .fieldPartnership,
        Assessment.fields.level.name: Translation("yang dinilai", "what was judged", "평가 대상"),
        Assessment.fields.rating.name: Translation("penilaian", "verdict", "평가"),
        Assessment.fields.verdict.name: Translation("uraian penilaian", "verdict in words", "평가 서술"),
        Assessment.fields.author.name: .fieldAuthor,
        Assessment.fields.yardstick.name: Translation("tolok ukur", "yardstick", "평가 기준"),
        Assessment.fields.components.name: .fieldComponents,
        Assessment.fields.start.name: .fieldStart,
        Assessment.fields.end.name: .fieldEnd,
        Assessment.fields.factors.name: Translation("faktor", "factors", "요인"),
        Assessment.fields.document.name: .fieldDocument,
    ].merging(Self.factors) { name, _ in name }

    private static let factors = Self.members(
        of: Assessment.fields.factors.name,
        [
            (AssessmentFactor.fields.text.name, .reasonText),
            (AssessmentFactor.fields.category.name, .fieldKind),
            (AssessmentFactor.fields.direction.name, Translation("pengaruh", "effect", "작용")),
        ])

    static let questionnaire: [String: Translation] = [
        Questionnaire.fields.questionnaire.name: .fieldCode,
        Questionnaire.fields.title.name: .fieldTitle,
        Questionnaire.fields.version.name: Translation("versi", "version", "버전"),
        Questionnaire.fields.principles.name: Translation("prinsip", "principles", "원칙"),
        Questionnaire.fields.questions.name: Translation("pertanyaan", "questions", "문항"),
        Questionnaire.fields.document.name: .fieldDocument,
    ].merging(
        Self.members(
            of: Questionnaire.fields.principles.name,
            [
                (QuestionnairePrinciple.fields.principle.name, .fieldCode),
                (QuestionnairePrinciple.fields.title.name, .fieldTitle),
            ])
    ) { name, _ in name }.merging(
        Self.members(
            of: Questionnaire.fields.questions.name,
            [
                (QuestionnaireQuestion.fields.question.name, .fieldCode),
                (QuestionnaireQuestion.fields.principle.name, Translation("prinsip", "principle", "원칙")),
                (QuestionnaireQuestion.fields.title.name, .fieldTitle),
            ])
    ) { name, _ in name }

    static let selfAssessment: [String: Translation] = [
        SelfAssessment.fields.selfAssessment.name: .fieldCode,
        SelfAssessment.fields.partnership.name: .fieldPartnership,
        SelfAssessment.fields.city.name: Translation("kota", "city", "도시"),
        SelfAssessment.fields.questionnaire.name: Translation("kuesioner", "questionnaire", "설문지"),
        SelfAssessment.fields.answers.name: Translation("jawaban", "answers", "응답"),
        SelfAssessment.fields.by.name: .fieldBy,
        SelfAssessment.fields.on.name: .fieldDay,
        SelfAssessment.fields.reason.name: .fieldReason,
        SelfAssessment.fields.document.name: .fieldDocument,
    ].merging(Self.reason(SelfAssessment.fields.reason)) { name, _ in name }.merging(
        Self.members(
            of: SelfAssessment.fields.answers.name,
            [
                (SelfAssessmentAnswer.fields.question.name, Translation("pertanyaan", "question", "문항")),
                (SelfAssessmentAnswer.fields.score.name, Translation("skor", "score", "점수")),
                (SelfAssessmentAnswer.fields.explanation.name, Translation("penjelasan", "explanation", "설명")),
            ])
    ) { name, _ in name }

    static let reportingCoverage: [String: Translation] = [
        ReportingCoverage.fields.reportingCoverage.name: .fieldCode,
        ReportingCoverage.fields.partnership.name: .fieldPartnership,
        ReportingCoverage.fields.party.name: Translation("dinyatakan oleh", "stated by", "기재 주체"),
        ReportingCoverage.fields.author.name: .fieldAuthor,
        ReportingCoverage.fields.quote.name: Translation("kutipan", "quotation", "인용문"),
        ReportingCoverage.fields.start.name: .fieldStart,
        ReportingCoverage.fields.end.name: .fieldEnd,
        ReportingCoverage.fields.statement.name: Translation("pernyataan", "statement", "기재 내용"),
        ReportingCoverage.fields.component.name: .fieldComponent,
        ReportingCoverage.fields.document.name: .fieldDocument,
    ]
}

extension Translation {
    static let fieldOrganisation = Translation("organisasi", "organisation", "기관")
    fileprivate static let fieldAuthor = Translation("penulis", "author", "작성자")
}
