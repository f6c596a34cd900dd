internal import Shared

extension FieldName {
    static let city: [String: Translation] = [
        City.fields.city.name: .fieldCode,
        City.fields.name.name: .fieldName,
        City.fields.on.name: .fieldDay,
        City.fields.occurrence.name: .fieldOccurrence,
        City.fields.fiscalYearMonth.name: Translation(
            "bulan awal tahun anggaran", "first month of the fiscal year", "회계연도 시작 월"),
        City.fields.country.name: Translation("negara", "country", "국가"),
        City.fields.adminLevel.name: Translation("tingkat administrasi", "administrative level", "행정 단계"),
        City.fields.isNationalCapital.name: Translation("ibu kota negara", "national capital", "수도 여부"),
        City.fields.geonamesId.name: Translation("nomor GeoNames", "GeoNames id", "GeoNames 번호"),
        City.fields.locode.name: Translation("kode UN/LOCODE", "UN/LOCODE", "UN/LOCODE 코드"),
        City.fields.latitude.name: Translation("lintang", "latitude", "위도"),
        City.fields.longitude.name: Translation("bujur", "longitude", "경도"),
    ]

    static let partnership: [String: Translation] = [
        Partnership.fields.partnership.name: .fieldCode,
        Partnership.fields.name.name: .fieldName,
        Partnership.fields.cities.name: .fieldCities,
        Partnership.fields.kind.name: .fieldKind,
        Partnership.fields.initiated.name: Translation("dimulai", "initiated", "시작"),
        Partnership.fields.initiatedBy.name: Translation("diprakarsai oleh", "initiated by", "주도 기관"),
        Partnership.fields.complementarity.name: .complementarity,
        Partnership.fields.on.name: .fieldDay,
        Partnership.fields.reason.name: .fieldReason,
        Partnership.fields.by.name: .fieldBy,
        Partnership.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.reason(Partnership.fields.reason)) { name, _ in name }

    static let activity: [String: Translation] = [
        Activity.fields.activity.name: .fieldCode,
        Activity.fields.title.name: .fieldTitle,
        Activity.fields.kind.name: .fieldKind,
        Activity.fields.partnerships.name: .fieldPartnerships,
        Activity.fields.components.name: .fieldComponents,
        Activity.fields.start.name: .fieldStart,
        Activity.fields.end.name: .fieldEnd,
        Activity.fields.place.name: Translation("tempat", "place", "장소"),
        Activity.fields.mode.name: Translation("cara", "mode", "방식"),
        Activity.fields.on.name: .fieldDay,
        Activity.fields.workPlan.name: Translation("rencana kerja", "work plan", "업무 계획"),
        Activity.fields.deliverable.name: Translation("keluaran", "deliverable", "산출물"),
        Activity.fields.deliverables.name: Translation("keluaran", "deliverables", "산출물"),
        Activity.fields.milestones.name: Translation("tonggak capaian", "milestones", "주요 단계"),
        Activity.fields.milestone.name: Translation("tonggak capaian", "milestone", "주요 단계"),
        Activity.fields.responsible.name: Translation("penanggung jawab", "responsible post", "담당 직위"),
        Activity.fields.programme.name: Translation("program", "programme", "사업"),
        Activity.fields.participants.name: Translation("peserta", "participants", "참가자"),
        Activity.fields.until.name: Translation("ditunda sampai", "postponed until", "연기된 날짜"),
        Activity.fields.reason.name: .fieldReason,
        Activity.fields.document.name: .fieldDocument,
        Activity.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.milestones) { name, _ in name }.merging(Self.deliverables) { name, _ in name }
        .merging(Self.reason(Activity.fields.reason)) { name, _ in name }

    private static let deliverables = Self.members(
        of: Activity.fields.deliverables.name,
        [
            (Deliverable.fields.what.name, .fieldName),
            (Deliverable.fields.quantity.name, .fieldValue),
            (Deliverable.fields.unit.name, Translation("satuan", "unit", "단위")),
        ])

    private static let milestones = Self.members(
        of: Activity.fields.milestones.name,
        [
            (Milestone.fields.milestone.name, .fieldCode),
            (Milestone.fields.name.name, .fieldName),
            (Milestone.fields.weight.name, Translation("bobot", "weight", "비중")),
            (Milestone.fields.planned.name, Translation("direncanakan", "planned", "예정일")),
        ])

    static let contextEvent: [String: Translation] = [
        ContextEvent.fields.contextEvent.name: .fieldCode,
        ContextEvent.fields.kind.name: .fieldKind,
        ContextEvent.fields.title.name: .fieldTitle,
        ContextEvent.fields.from.name: .fieldFrom,
        ContextEvent.fields.to.name: .fieldTo,
        ContextEvent.fields.cities.name: .fieldCities,
        ContextEvent.fields.global.name: .global,
        ContextEvent.fields.description.name: .fieldDescription,
        ContextEvent.fields.affects.name: Translation("berdampak pada", "affects", "영향 대상"),
    ]
}
