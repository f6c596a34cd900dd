internal import FoundationEssentials
internal import JSON
internal import Shared

extension IndicatorTable {
    /// The figure of a part of an indicator for a period.
    func figure(of code: Code, _ period: Period, _ dimensions: Dimensions) -> ActualFigure? {
        self.derived.figure(of: code, at: SeriesCell.Place(period, dimensions))?.actual
    }

    /// The value of a part of a sum in the period and breakdown of a row; nil without one number.
    func value(of part: Code, _ row: IndicatorRow) -> Quantity? {
        let figure = self.figure(of: part, row.period, row.dimensions)
        return figure?.rule == .undecided ? nil : figure?.value
    }

    /// The sum of the parts beside a figure that is a fact of its own; nil for a row that is that sum.
    func sumOfParts(of code: Code, _ row: IndicatorRow) -> SumOfParts? {
        guard let actual = row.actual, row.asOf == nil,
            self.versions[code]?.version(of: row.period, stated: nil) == row.version
        else { return nil }
        if case .sum = actual.origin { return nil }
        return self.derived.sums[code]?[SeriesCell.Place(row.period, row.dimensions)]
    }

    func coverage(of code: Code, _ dimension: String) -> DimensionCoverage? {
        self.indicator(code)?.coverage(of: dimension)
    }

    /// The cells of an indicator with exactly one dimension, in byte order of the breakdown.
    func brokenDown(_ code: Code) -> [SeriesCell.Place] {
        self.stated.places(of: code).filter { $0.dimensions.parts.count == 1 && $0.asOf == nil }
            .sorted { ByteOrder.precedes($0.dimensions.json.text, $1.dimensions.json.text) }
    }

    /// How far parts and total can differ by rounding alone: half a unit of precision for each figure.
    func tolerance(of code: Code, _ period: Period, _ parts: [Dimensions]) -> Decimal {
        ([Dimensions()] + parts).reduce(Decimal(0)) { sum, dimensions in
            guard let figure = self.figure(of: code, period, dimensions) else { return sum }
            if case .observed(let observed) = figure.origin {
                if let precision = observed.step.precision { return sum + abs(precision) / 2 }
                if let printed = PrintedFigure(of: observed), !figure.value.isExact || printed.scale != .one {
                    return sum + printed.halfUnit
                }
            }
            let bounds = figure.value.bounds
            return sum + ((bounds.to ?? 0) - (bounds.from ?? 0)) / 2
        }
    }

    /// Why figures of the indicator cannot be added up; nil where they can.
    func obstacleToSums(of code: Code) -> NotDefined? {
        switch self.indicator(code)?.measure {
        case .unit?: nil
        case .percentage?: .partsMissing
        case .nominal?, .ordinal?, .qualitative?, nil: .notAdditive
        }
    }
}
