public import Shared

/// The names of fields as they are shown to readers where sources disagree.
public enum FieldName {
    /// - Parameter field: a field's name in data; for an object's member: object, point, member.
    /// - Returns: nil for a field that no event of the kind declares, and for kinds that `DisputeSections` never shows.
    public static func translation(of field: String, kind: EntityKind) -> Translation? {
        Self.names(of: kind)?[field]
    }

    /// The path of an object's member.
    public static func path(_ object: String, _ member: String) -> String { "\(object).\(member)" }

    private static func names(of kind: EntityKind) -> [String: Translation]? {
        switch kind {
        case .city: Self.city
        case .partnership: Self.partnership
        case .agreement: Self.agreement
        case .activity: Self.activity
        case .contextEvent: Self.contextEvent
        case .indicator: Self.indicator
        case .baseline: Self.baseline
        case .target: Self.target
        case .observation: Self.observation
        case .component: Self.component
        case .participation: Self.participation
        case .assessment: Self.assessment
        case .questionnaire: Self.questionnaire
        case .selfAssessment: Self.selfAssessment
        case .reportingCoverage: Self.reportingCoverage
        case .fundingRequirement: Self.fundingRequirement
        case .offer: Self.offer
        case .budget: Self.budget
        case .transaction: Self.transaction
        case .inKindContribution: Self.inKindContribution
        case .organisation: Self.organisation
        case .post: Self.post
        case .responsibility: Self.responsibility
        case .result: Self.result
        case .profileFact: Self.profileFact
        case .formationStep: Self.formationStep
        case .frameworkRating: Self.frameworkRating
        case .programme: Self.programme
        case .workPlan: Self.workPlan
        case .obstacle: Self.obstacle
        case .document: Self.document
        case .managementResponse: Self.managementResponse
        case .lesson: Self.lesson
        case .person, .exchangeRate, .event, .source, .report, .periodLock, .surveyWave, .indexAssessment,
            .effectAnalysis:
            nil
        }
    }

    /// The names of the members of an object that a field holds.
    static func members(
        of object: String, _ names: [(member: String, name: Translation)]
    ) -> [String: Translation] {
        Dictionary(names.map { (Self.path(object, $0.member), $0.name) }) { first, _ in first }
    }

    static func reason<Word: Vocabulary>(_ field: Field<Record<Reason<Word>>>) -> [String: Translation] {
        Self.members(
            of: field.name,
            [(Reason<Word>.fields.text.name, .reasonText), (Reason<Word>.fields.code.name, .reasonCode)])
    }
}

// Names that fields of several kinds share.
extension Translation {
    static let fieldName = Translation("nama", "name", "이름")
    static let fieldTitle = Translation("judul", "title", "제목")
    static let fieldKind = Translation("jenis", "kind", "종류")
    static let fieldDay = Translation("tanggal", "day", "날짜")
    static let fieldStart = Translation("mulai", "start", "시작")
    static let fieldEnd = Translation("selesai", "end", "종료")
    static let fieldFrom = Translation("sejak", "from", "시작일")
    static let fieldTo = Translation("sampai", "to", "종료일")
    static let fieldCities = Translation("kota", "cities", "도시")
    static let fieldPartnership = Translation("kemitraan", "partnership", "협력 관계")
    static let fieldPartnerships = Translation("kemitraan", "partnerships", "협력 관계")
    static let fieldComponent = Translation("bidang", "field", "분야")
    static let fieldComponents = Translation("bidang", "fields", "분야")
    static let fieldActivity = Translation("kegiatan", "activity", "활동")
    static let fieldShare = Translation("bagian (%)", "share in percent", "배분 비율(%)")
    static let fieldDescription = Translation("uraian", "description", "설명")
    static let fieldVersion = Translation("versi", "version", "버전")
    static let fieldIndicator = Translation("indikator", "indicator", "지표")
    static let fieldPeriod = Translation("periode", "period", "기간")
    static let fieldValue = Translation("nilai", "value", "값")
    static let fieldQuotedUnit = Translation("satuan dalam sumber", "unit as printed", "출처 표기 단위")
    static let fieldLocation = Translation("lokasi", "location", "위치")
    static let fieldQuoted = Translation("sebagaimana tertulis dalam sumber", "as written in the source", "원문 표기")
    static let fieldDimensions = Translation("rincian", "breakdown", "세부 구분")
    static let fieldCode = Translation("kode", "code", "코드")
    static let fieldBy = Translation("oleh", "by", "주체")
    static let fieldReason = Translation("alasan", "reason", "사유")
    static let fieldOccurrence = Translation("nomor urut kejadian", "occurrence number", "발생 순번")
    static let fieldDocument = Translation("dokumen", "document", "자료 문서")
    static let reasonText = Translation("uraian", "text", "서술")
    static let reasonCode = Translation("kode alasan", "reason code", "사유 코드")
}
