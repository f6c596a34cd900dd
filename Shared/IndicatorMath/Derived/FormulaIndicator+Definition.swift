internal import JSON
public import Shared

extension FormulaIndicator {
    /// The current definition of an indicator.
    ///
    /// - Parameter frequency: gives the frequency where the definition states none.
    public init(
        _ code: Code, _ indicator: Folded<Indicator>, frequency: () -> FormulaFrequency?
    ) throws(FormulaProblem) {
        try self.init(
            code, measure: indicator.measure, unit: indicator.unit, currency: indicator.currency,
            priceBasis: indicator.priceBasis, basePeriod: indicator.basePeriod, frequency: indicator.frequency,
            otherwise: frequency(), cumulation: indicator.cumulation, dimensions: indicator.dimensions,
            firstMonth: indicator.fiscalYearStart, formula: indicator.formula)
    }

    /// One version of a definition.
    init(_ code: Code, _ step: FoldedStep<Indicator>) throws(FormulaProblem) {
        try self.init(
            code, measure: step.measure, unit: step.unit, currency: step.currency, priceBasis: step.priceBasis,
            basePeriod: step.basePeriod, frequency: step.frequency, otherwise: nil, cumulation: step.cumulation,
            dimensions: step.dimensions, firstMonth: step.fiscalYearStart, formula: step.formula)
    }

    /// A definition as one event states it; nil for data of another kind.
    public init?(_ data: EventData) throws(FormulaProblem) {
        let fields = Indicator.fields
        guard let code = data[fields.indicator], data.entity.kind == .indicator else { return nil }
        try self.init(
            code, measure: data[fields.measure], unit: data[fields.unit], currency: data[fields.currency],
            priceBasis: data[fields.priceBasis], basePeriod: data[fields.basePeriod], frequency: data[fields.frequency],
            otherwise: nil, cumulation: data[fields.cumulation], dimensions: data[fields.dimensions],
            firstMonth: data[fields.fiscalYearStart], formula: data[fields.formula])
    }

    private init(
        _ code: Code, measure: Indicator.Measure?, unit: String?, currency: String?, priceBasis: PriceBasis?,
        basePeriod: Period?, frequency: Frequency?, otherwise inferred: FormulaFrequency?,
        cumulation: Indicator.Cumulation?, dimensions: [Record<IndicatorDimension>]?, firstMonth: Int?,
        formula text: String?
    ) throws(FormulaProblem) {
        var formula: Formula?
        if let text { formula = try Formula(text) }
        self.init(
            code, measure: measure ?? .unit,
            unit: FormulaUnit(
                measure: measure ?? .unit, unit: unit, currency: currency,
                priceBasis: priceBasis == .real ? "prices of \(basePeriod?.json.text ?? "?")" : nil),
            frequency: frequency.flatMap { FormulaFrequency(rawValue: $0.rawValue) } ?? inferred ?? .fullYear,
            cumulation: cumulation ?? .none,
            dimensions: Dictionary(
                (dimensions ?? []).compactMap { dimension in
                    dimension.dimension.flatMap { name in dimension.coverage.map { (name, $0) } }
                }
            ) { first, _ in first },
            firstMonth: firstMonth ?? 1, formula: formula)
    }
}
