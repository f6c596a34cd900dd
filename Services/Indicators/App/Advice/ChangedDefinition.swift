internal import Shared

/// What another definition under the same version number changes. Figures of both would form one series, although they
/// do not measure the same.
enum ChangedDefinition {
    /// The names of the members that differ in meaning, in the order of the contract.
    static func members(from old: FoldedStep<Indicator>, to new: EventData) -> [String] {
        let fields = Indicator.fields
        return [
            (fields.measure.name, old.measure != new[fields.measure]),
            (fields.definition.name, Self.differs(old.definition, new[fields.definition])),
            (fields.unit.name, old.unit != new[fields.unit]),
            (fields.currency.name, old.currency != new[fields.currency]),
            (fields.priceBasis.name, old.priceBasis != new[fields.priceBasis]),
            (fields.basePeriod.name, old.basePeriod != new[fields.basePeriod]),
            (fields.dimensions.name, Self.declared(old.dimensions) != Self.declared(new[fields.dimensions])),
        ].filter(\.1).map(\.0)
    }

    /// Another language is not another meaning; another text in the same language can be.
    private static func differs(_ old: LanguageMap?, _ new: LanguageMap?) -> Bool {
        guard let old, let new else { return false }
        return ["id", "en", "ko"].contains { language in
            let texts = [old, new].map { $0.best([language]) }.filter { $0.language == language }.map(\.text)
            return texts.count == 2 && texts[0] != texts[1]
        }
    }

    /// The names of dimensions with their coverage, whatever their order and titles.
    private static func declared(_ dimensions: [Record<IndicatorDimension>]?) -> [String: DimensionCoverage?] {
        Dictionary((dimensions ?? []).map { ($0.dimension ?? "", $0.coverage) }) { first, _ in first }
    }
}
