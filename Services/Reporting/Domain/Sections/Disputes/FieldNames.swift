public import Shared

/// The names of fields as readers see them where sources disagree.
public enum FieldName {
    /// - Parameter field: a field's name in data; a member of an object behind the object's, with a point between.
    /// - Returns: nil for a field that no event of the kind declares, and for kinds whose disputes pages do not show.
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
        case .organisation, .post, .person, .component, .responsibility, .result, .profileFact, .formationStep,
            .frameworkRating, .programme, .workPlan, .participation, .fundingRequirement, .offer, .budget,
            .transaction, .exchangeRate, .inKindContribution, .obstacle, .assessment, .reportingCoverage, .document,
            .event, .source, .report:
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
    static let fieldFrom = Translation("sejak", "from", "부터")
    static let fieldTo = Translation("sampai", "to", "까지")
    static let fieldCities = Translation("kota", "cities", "도시")
    static let fieldPartnerships = Translation("kemitraan", "partnerships", "협력 관계")
    static let fieldComponents = Translation("bidang", "fields", "분야")
    static let fieldDescription = Translation("uraian", "description", "설명")
    static let fieldVersion = Translation("versi", "version", "버전")
    static let fieldIndicator = Translation("indikator", "indicator", "지표")
    static let fieldPeriod = Translation("periode", "period", "기간")
    static let fieldValue = Translation("nilai", "value", "값")
    static let fieldQuoted = Translation("seperti tercetak", "as printed", "인쇄된 값")
    static let fieldDimensions = Translation("rincian", "breakdown", "세부 구분")
    static let fieldCode = Translation("kode", "code", "코드")
    static let fieldBy = Translation("oleh", "by", "주체")
    static let fieldReason = Translation("alasan", "reason", "사유")
    static let fieldOccurrence = Translation("kejadian ke-", "occurrence", "발생 순번")
    static let fieldDocument = Translation("dokumen", "document", "자료 문서")
    static let reasonText = Translation("uraian", "text", "서술")
    static let reasonCode = Translation("kode alasan", "reason code", "사유 코드")
}
