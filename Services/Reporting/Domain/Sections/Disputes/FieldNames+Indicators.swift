internal import Shared

extension FieldName {
    static let indicator: [String: Translation] = [
        Indicator.fields.indicator.name: .fieldCode,
        Indicator.fields.version.name: .fieldVersion,
        Indicator.fields.from.name: .fieldFrom,
        Indicator.fields.title.name: .fieldTitle,
        Indicator.fields.measure.name: Translation("jenis ukuran", "kind of measure", "측정 유형"),
        Indicator.fields.definition.name: Translation("definisi", "definition", "정의"),
        Indicator.fields.level.name: Translation("tingkat hasil", "level of result", "결과 수준"),
        Indicator.fields.unit.name: Translation("satuan", "unit", "단위"),
        Indicator.fields.currency.name: Translation("mata uang", "currency", "통화"),
        Indicator.fields.ascending.name: Translation("membaik bila naik", "better when higher", "높을수록 개선"),
        Indicator.fields.cumulation.name: Translation("kumulasi", "cumulation", "누적 방식"),
        Indicator.fields.sumOf.name: Translation("jumlah dari", "sum of", "합계 항목"),
        Indicator.fields.about.name: Translation("tentang", "about", "대상"),
        Indicator.fields.priceBasis.name: Translation("dasar harga", "price basis", "가격 기준"),
        Indicator.fields.basePeriod.name: Translation("periode dasar", "base period", "기준 기간"),
        Indicator.fields.frequency.name: Translation("frekuensi", "frequency", "보고 주기"),
        Indicator.fields.fiscalYearStart.name:
            Translation("bulan awal tahun anggaran", "first month of the fiscal year", "회계연도 시작 월"),
        Indicator.fields.dataSource.name: Translation("sumber data", "data source", "자료 출처"),
        Indicator.fields.method.name: Translation("metode", "method", "산출 방법"),
        Indicator.fields.responsible.name: Translation("penanggung jawab", "responsible", "담당"),
        Indicator.fields.evidenceLevel.name: Translation("tingkat bukti", "evidence level", "증거 수준"),
        Indicator.fields.decimals.name: Translation("angka desimal", "decimals", "소수 자릿수"),
        Indicator.fields.dimensions.name: Translation("dimensi", "dimensions", "세분 차원"),
        Indicator.fields.formula.name: Translation("rumus", "formula", "산식"),
        Indicator.fields.change.name: Translation("perubahan definisi", "change of definition", "정의 변경"),
    ].merging(Self.indicatorDimensions) { name, _ in name }

    private static let indicatorDimensions = Self.members(
        of: Indicator.fields.dimensions.name,
        [
            (IndicatorDimension.fields.dimension.name, .fieldName),
            (IndicatorDimension.fields.coverage.name, Translation("cakupan", "coverage", "포괄 범위")),
            (IndicatorDimension.fields.title.name, .fieldTitle),
            (IndicatorDimension.fields.parts.name, Translation("bagian", "parts", "세부 항목")),
        ])

    static let baseline: [String: Translation] = [
        Baseline.fields.baseline.name: .fieldCode,
        Baseline.fields.indicator.name: .fieldIndicator,
        Baseline.fields.indicatorVersion.name: .fieldVersion,
        Baseline.fields.on.name: .fieldDay,
        Baseline.fields.period.name: .fieldPeriod,
        Baseline.fields.value.name: .fieldValue,
        Baseline.fields.quoted.name: .fieldQuoted,
        Baseline.fields.quotedUnit.name: .fieldQuotedUnit,
        Baseline.fields.location.name: .fieldLocation,
        Baseline.fields.dimensions.name: .fieldDimensions,
    ]

    static let target: [String: Translation] = [
        Target.fields.target.name: .fieldCode,
        Target.fields.indicator.name: .fieldIndicator,
        Target.fields.period.name: .fieldPeriod,
        Target.fields.every.name: Translation("setiap", "every", "반복 주기"),
        Target.fields.from.name: .fieldFrom,
        Target.fields.until.name: .fieldTo,
        Target.fields.due.name: Translation("tenggat", "due", "기한"),
        FieldName.path(Target.fields.due.name, DueTerm.fields.months.name): Translation("bulan", "months", "개월"),
        FieldName.path(Target.fields.due.name, DueTerm.fields.after.name): Translation("setelah", "after", "기준일"),
        Target.fields.value.name: .fieldValue,
        Target.fields.status.name: Translation("status", "status", "구분"),
        Target.fields.setOn.name: Translation("ditetapkan", "set on", "설정일"),
        Target.fields.quoted.name: .fieldQuoted,
        Target.fields.quotedUnit.name: .fieldQuotedUnit,
        Target.fields.location.name: .fieldLocation,
        Target.fields.overall.name: Translation("seluruh jangka waktu", "overall period", "전체 기간"),
        Target.fields.dimensions.name: .fieldDimensions,
    ]

    static let observation: [String: Translation] = [
        Observation.fields.observation.name: .fieldCode,
        Observation.fields.indicator.name: .fieldIndicator,
        Observation.fields.indicatorVersion.name: .fieldVersion,
        Observation.fields.period.name: .fieldPeriod,
        Observation.fields.state.name: Translation("status", "status", "상태"),
        Observation.fields.value.name: .fieldValue,
        Observation.fields.realisation.name: Translation("persentase realisasi", "realisation", "달성률"),
        Observation.fields.text.name: Translation("uraian", "text", "서술"),
        Observation.fields.asOf.name: Translation("sampai tanggal", "up to", "기준일"),
        Observation.fields.quoted.name: .fieldQuoted,
        Observation.fields.dimensions.name: .fieldDimensions,
        Observation.fields.reason.name: .fieldReason,
        Observation.fields.quotedUnit.name: .fieldQuotedUnit,
        Observation.fields.location.name: .fieldLocation,
        Observation.fields.numerator.name: Translation("pembilang", "numerator", "분자"),
        Observation.fields.denominator.name: Translation("penyebut", "denominator", "분모"),
        Observation.fields.qualifier.name: Translation("sifat angka", "qualifier", "수치 성격"),
        Observation.fields.precision.name: Translation("pembulatan", "precision", "정밀도"),
        Observation.fields.on.name: .fieldDay,
        Observation.fields.by.name: Translation("oleh", "by", "처리 주체"),
    ].merging(Self.reason(Observation.fields.reason)) { name, _ in name }
}
