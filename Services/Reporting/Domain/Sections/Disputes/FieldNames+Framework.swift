internal import Shared

// Formation, ratings of clauses, responsibilities, posts and organisations.
extension FieldName {
    static let formationStep: [String: Translation] = [
        FormationStep.fields.agreement.name: .fieldAgreement,
        FormationStep.fields.step.name: Translation("tahap", "step", "단계"),
        FormationStep.fields.on.name: .fieldDay,
        FormationStep.fields.responsible.name: .fieldPost,
        FormationStep.fields.document.name: .fieldDocument,
    ]

    static let frameworkRating: [String: Translation] = [
        FrameworkRating.fields.frameworkRating.name: .fieldCode,
        FrameworkRating.fields.agreement.name: .fieldAgreement,
        FrameworkRating.fields.on.name: .fieldDay,
        FrameworkRating.fields.items.name: Translation("butir yang dinilai", "rated items", "평가 항목"),
        FrameworkRating.fields.version.name: .fieldVersion,
        FrameworkRating.fields.party.name: .fieldParty,
        FrameworkRating.fields.assessor.name: Translation("penilai", "assessor", "평가자"),
        FrameworkRating.fields.document.name: .fieldDocument,
    ].merging(
        Self.members(
            of: FrameworkRating.fields.items.name,
            [
                (RatedItem.fields.item.name, Translation("butir", "item", "항목")),
                (RatedItem.fields.rating.name, Translation("penilaian", "rating", "평가")),
                (RatedItem.fields.clause.name, Translation("klausul", "clause", "조항")),
                (RatedItem.fields.quote.name, .fieldQuoted),
                (RatedItem.fields.note.name, Translation("catatan", "note", "비고")),
                (RatedItem.fields.sources.name, Translation("sumber", "sources", "출처")),
            ])
    ) { name, _ in name }

    static let responsibility: [String: Translation] = [
        Responsibility.fields.responsibility.name: .fieldCode,
        Responsibility.fields.component.name: .fieldComponent,
        Responsibility.fields.party.name: .fieldParty,
        Responsibility.fields.role.name: Translation("peran", "role", "역할"),
        Responsibility.fields.post.name: .fieldPost,
        Responsibility.fields.contact.name: Translation("narahubung", "contact", "연락 창구"),
        Responsibility.fields.from.name: .fieldFrom,
        Responsibility.fields.on.name: .fieldDay,
        Responsibility.fields.reason.name: .fieldReason,
        Responsibility.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.reason(Responsibility.fields.reason)) { name, _ in name }

    static let post: [String: Translation] = [
        Post.fields.post.name: .fieldCode,
        Post.fields.organisation.name: .fieldOrganisation,
        Post.fields.title.name: .fieldTitle,
        Post.fields.contact.name: Translation("kontak kantor", "contact of the office", "부서 연락처"),
        Post.fields.person.name: Translation("orang", "person", "인물"),
        Post.fields.from.name: .fieldFrom,
        Post.fields.on.name: .fieldDay,
        Post.fields.reason.name: .fieldReason,
        Post.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.reason(Post.fields.reason)) { name, _ in name }

    static let organisation: [String: Translation] = [
        Organisation.fields.organisation.name: .fieldCode,
        Organisation.fields.name.name: .fieldName,
        Organisation.fields.on.name: .fieldDay,
        Organisation.fields.occurrence.name: .fieldOccurrence,
        Organisation.fields.type.name: .fieldKind,
        Organisation.fields.city.name: Translation("kota", "city", "도시"),
        Organisation.fields.iatiIdentifier.name: .fieldIATI,
    ]
}

extension Translation {
    static let fieldAgreement = Translation("naskah", "agreement", "합의 문서")
    static let fieldPost = Translation("jabatan", "post", "직위")
    static let fieldParty = Translation("pihak", "party", "당사자")
    static let fieldIATI = Translation("pengenal IATI", "IATI identifier", "IATI 식별자")
}
