internal import Shared

// Obstacles, figures of cities' profiles, results, programmes, work plans and documents.
extension FieldName {
    static let obstacle: [String: Translation] = [
        Obstacle.fields.obstacle.name: .fieldCode,
        Obstacle.fields.category.name: Translation("kategori", "category", "범주"),
        Obstacle.fields.title.name: .fieldTitle,
        Obstacle.fields.risk.name: Translation("risiko", "risk", "위험 요인 여부"),
        Obstacle.fields.severity.name: Translation("tingkat keparahan", "severity", "심각도"),
        Obstacle.fields.likelihood.name: Translation("tingkat kemungkinan", "likelihood", "발생 가능성"),
        Obstacle.fields.on.name: .fieldDay,
        Obstacle.fields.owner.name: Translation("penanggung jawab", "owner", "담당"),
        Obstacle.fields.mitigation.name: Translation("penanganan", "mitigation", "대응 방안"),
        Obstacle.fields.about.name: .fieldAbout,
        Obstacle.fields.outcome.name: Translation("hasil penanganan", "outcome", "처리 결과"),
        Obstacle.fields.explanation.name: Translation("penjelasan", "explanation", "설명"),
        Obstacle.fields.reason.name: .fieldReason,
        Obstacle.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.reason(Obstacle.fields.reason)) { name, _ in name }

    static let profileFact: [String: Translation] = [
        ProfileFact.fields.city.name: Translation("kota", "city", "도시"),
        ProfileFact.fields.measure.name: Translation("ukuran", "measure", "항목"),
        ProfileFact.fields.year.name: Translation("tahun", "year", "연도"),
        ProfileFact.fields.value.name: .fieldValue,
        ProfileFact.fields.unit.name: Translation("satuan", "unit", "단위"),
        ProfileFact.fields.currency.name: Translation("mata uang", "currency", "통화"),
        ProfileFact.fields.edition.name: Translation("edisi", "edition", "판"),
        ProfileFact.fields.quoted.name: .fieldQuoted,
    ]

    static let result: [String: Translation] = [
        ProgrammeResult.fields.result.name: .fieldCode,
        ProgrammeResult.fields.level.name: Translation("tingkat hasil", "level", "결과 수준"),
        ProgrammeResult.fields.statement.name: Translation("pernyataan", "statement", "내용"),
        ProgrammeResult.fields.components.name: .fieldComponents,
    ]

    static let programme: [String: Translation] = [
        Programme.fields.programme.name: .fieldCode,
        Programme.fields.title.name: .fieldTitle,
        Programme.fields.partnerships.name: .fieldPartnerships,
        Programme.fields.agreement.name: .fieldAgreement,
        Programme.fields.components.name: .fieldComponents,
        Programme.fields.iatiIdentifier.name: .fieldIATI,
        Programme.fields.plannedStart.name: Translation("rencana mulai", "planned start", "계획 시작일"),
        Programme.fields.plannedEnd.name: Translation("rencana selesai", "planned end", "계획 종료일"),
        Programme.fields.scope.name: Translation("cakupan", "scope", "범위"),
        Programme.fields.collaborationType.name: Translation("jenis kolaborasi", "collaboration type", "협력 유형"),
        Programme.fields.aidType.name: Translation("jenis bantuan", "aid type", "원조 유형"),
        Programme.fields.flowType.name: Translation("jenis aliran dana", "flow type", "자금 흐름 유형"),
        Programme.fields.financeType.name: Translation("jenis pembiayaan", "finance type", "재원 유형"),
        Programme.fields.tiedStatus.name: Translation("status keterikatan", "tied status", "구속성 여부"),
        Programme.fields.participants.name: Translation("organisasi peserta", "participants", "참여 기관"),
        Programme.fields.status.name: Translation("status", "status", "상태"),
        Programme.fields.on.name: .fieldDay,
        Programme.fields.actualStart.name: Translation("mulai sebenarnya", "actual start", "실제 시작일"),
        Programme.fields.actualEnd.name: Translation("selesai sebenarnya", "actual end", "실제 종료일"),
        Programme.fields.reason.name: .fieldReason,
        Programme.fields.causedBy.name: Translation("terkait dengan", "connected with", "관련 사건"),
        Programme.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.reason(Programme.fields.reason)) { name, _ in name }
        .merging(
            Self.members(
                of: Programme.fields.participants.name,
                [
                    (ProgrammeParticipant.fields.organisation.name, .fieldOrganisation),
                    (ProgrammeParticipant.fields.name.name, .fieldName),
                    (ProgrammeParticipant.fields.role.name, Translation("peran", "role", "역할")),
                ])
        ) { name, _ in name }

    static let workPlan: [String: Translation] = [
        WorkPlan.fields.workPlan.name: .fieldCode,
        WorkPlan.fields.partnerships.name: .fieldPartnerships,
        WorkPlan.fields.start.name: .fieldStart,
        WorkPlan.fields.end.name: .fieldEnd,
        WorkPlan.fields.title.name: .fieldTitle,
        WorkPlan.fields.agreement.name: .fieldAgreement,
        WorkPlan.fields.on.name: .fieldDay,
        WorkPlan.fields.document.name: .fieldDocument,
    ]

    static let document: [String: Translation] = [
        Document.fields.document.name: .fieldCode,
        Document.fields.title.name: .fieldTitle,
        Document.fields.category.name: Translation("kategori", "category", "범주"),
        Document.fields.url.name: Translation("alamat", "address", "주소"),
        Document.fields.sha256.name: Translation("sidik SHA-256", "SHA-256 digest", "SHA-256 해시값"),
        Document.fields.format.name: Translation("format", "format", "형식"),
        Document.fields.languages.name: Translation("bahasa", "languages", "언어"),
        Document.fields.published.name: Translation("diterbitkan", "published", "발행일"),
        Document.fields.about.name: .fieldAbout,
    ]
}

extension Translation {
    static let fieldAbout = Translation("menyangkut", "concerns", "관련 대상")
}
