internal import FoundationEssentials
public import Shared

/// The value of a cell: observed, summed, or computed.
public struct ActualFigure: Sendable {
    public enum Origin: Sendable {
        case observed(ObservedFigure)
        /// The sum over all parts of the indicator.
        case sum([PartFigure])
        /// The result of the indicator's formula.
        case formula(FormulaResult)
        /// The index of a survey or an assessment; several are rivals.
        case instruments([InstrumentResult])
    }

    /// The value, or the range that undecided rivals span.
    public let value: Quantity
    public let origin: Origin
    public let events: [EventRef]
    /// The rule by which the claim is used among others; for a sum, undecided when a part is undecided.
    public let rule: BeliefRule?
    /// From the least to the greatest claimed value; nil when no claim contradicts.
    public let range: Quantity?
    /// The least and the greatest number that the value can mean; for a sum, the sums of its parts' bounds. Nil where
    /// there is no bound.
    var bounds: (from: Decimal?, to: Decimal?) {
        switch self.origin {
        case .observed, .formula, .instruments: self.value.bounds
        case .sum(let parts): parts.isEmpty ? self.value.bounds : Sum.bounds(of: parts)
        }
    }

    /// Whether it is a quotient of figures, which is never added to others.
    var isRate: Bool { if case .formula(let result) = self.origin { result.formula.isRate } else { false } }

    public var isDerived: Bool { if case .observed = self.origin { false } else { true } }
}

extension ActualFigure {
    /// The believed observation. Nil when it states no figure.
    init?(_ claims: ClaimedFigures) {
        guard let value = claims.value else { return nil }
        self.init(
            value: value, origin: .observed(claims.believed), events: claims.events, rule: claims.rule,
            range: claims.range)
    }

    init(_ sum: SumOfParts) {
        self.init(value: sum.value, origin: .sum(sum.parts), events: sum.events, rule: sum.rule, range: sum.range)
    }

    /// The value of surveys or assessments of one place: undecided when they differ. Nil when none has a value.
    init?(_ results: [InstrumentResult]) {
        let values = results.compactMap(\.value.number)
        guard let least = values.min(), let greatest = values.max(), let value = Quantity(from: least, to: greatest)
        else { return nil }
        self.init(
            value: value, origin: .instruments(results), events: Set(results.flatMap(\.events)).sorted(),
            rule: least == greatest ? nil : .undecided, range: least == greatest ? nil : value)
    }

    /// The result of a formula. Nil when it is not defined.
    init?(_ result: FormulaResult) {
        guard case .value(let value) = result.outcome else { return nil }
        self.init(value: value, origin: .formula(result), events: result.events, rule: nil, range: nil)
    }
}
