internal import Shared

extension FieldName {
    static let agreement: [String: Translation] = [
        Agreement.fields.agreement.name: .fieldCode,
        Agreement.fields.kind.name: .fieldKind,
        Agreement.fields.kindName.name: Translation("sebutan jenis", "name of the kind", "종류 명칭"),
        Agreement.fields.funders.name: Translation("pemberi dana", "funders", "재원 부담자"),
        Agreement.fields.termMonths.name: Translation("masa berlaku (bulan)", "term in months", "유효 기간(개월)"),
        Agreement.fields.componentCount.name: Translation("jumlah bidang", "number of fields", "분야 수"),
        Agreement.fields.partnerships.name: .fieldPartnerships,
        Agreement.fields.version.name: .fieldVersion,
        Agreement.fields.title.name: .fieldTitle,
        Agreement.fields.parties.name: Translation("pihak", "parties", "당사자"),
        Agreement.fields.languages.name: Translation("bahasa naskah", "languages", "문서 언어"),
        Agreement.fields.on.name: .fieldDay,
        Agreement.fields.by.name: .fieldBy,
        Agreement.fields.reason.name: .fieldReason,
        Agreement.fields.reference.name: Translation("nomor rujukan", "reference number", "참조 번호"),
        Agreement.fields.document.name: .fieldDocument,
        Agreement.fields.formality.name: Translation("syarat formal", "formality", "공식 절차"),
        Agreement.fields.signed.name: Translation("tanggal penandatanganan", "date of signing", "서명일"),
        Agreement.fields.effective.name: Translation("berlaku sejak", "in effect from", "발효"),
        Agreement.fields.expires.name: Translation("berakhir", "expires", "만료"),
        Agreement.fields.components.name: .fieldComponents,
        Agreement.fields.supersedes.name: Translation("menggantikan", "supersedes", "대체 대상"),
        Agreement.fields.change.name: Translation("perubahan", "change", "변경"),
        Agreement.fields.renewal.name: Translation("perpanjangan", "renewal", "갱신"),
        Agreement.fields.signatories.name: Translation("penanda tangan", "signatories", "서명자"),
        Agreement.fields.parent.name: Translation("naskah induk", "parent agreement", "상위 문서"),
        Agreement.fields.decision.name: Translation("keputusan", "decision", "결정"),
        Agreement.fields.scope.name: Translation("cakupan", "scope", "범위"),
        Agreement.fields.supersededBy.name: Translation("digantikan oleh", "superseded by", "대체 문서"),
        Agreement.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.agreementMembers) { name, _ in name }

    /// The members of the objects within an agreement.
    private static let agreementMembers =
        [
            Self.members(of: Agreement.fields.components.name, Self.componentMembers),
            Self.members(of: Agreement.fields.change.name, Self.changeMembers),
            Self.members(of: Agreement.fields.renewal.name, Self.renewalMembers),
            Self.members(of: Agreement.fields.signatories.name, Self.signatoryMembers),
            Self.reason(Agreement.fields.reason),
        ].reduce(into: [String: Translation]()) { all, names in all.merge(names) { name, _ in name } }

    private static let componentMembers: [(member: String, name: Translation)] = [
        (AgreementComponent.fields.code.name, .fieldCode),
        (AgreementComponent.fields.name.name, .fieldName),
        (AgreementComponent.fields.parent.name, Translation("bagian dari", "part of", "상위 분야")),
        (AgreementComponent.fields.objective.name, Translation("tujuan", "objective", "목적")),
    ]

    private static let changeMembers: [(member: String, name: Translation)] = [
        (AgreementChange.fields.kind.name, .fieldKind),
        (AgreementChange.fields.summary.name, Translation("ringkasan", "summary", "요약")),
        (AgreementChange.fields.changed.name, Translation("yang berubah", "changed", "변경 항목")),
    ]

    private static let renewalMembers: [(member: String, name: Translation)] = [
        (AgreementRenewal.fields.automatic.name, Translation("otomatis", "automatic", "자동 갱신")),
        (AgreementRenewal.fields.termMonths.name, Translation("masa (bulan)", "term in months", "기간(개월)")),
        (AgreementRenewal.fields.times.name, Translation("jumlah perpanjangan", "number of renewals", "갱신 횟수")),
    ]

    private static let signatoryMembers: [(member: String, name: Translation)] = [
        (Signatory.fields.party.name, Translation("pihak", "party", "당사자")),
        (Signatory.fields.post.name, Translation("jabatan", "post", "직위")),
        (Signatory.fields.person.name, Translation("orang", "person", "인물")),
    ]
}
