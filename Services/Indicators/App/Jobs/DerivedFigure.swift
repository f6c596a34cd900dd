internal import IndicatorMath
internal import JSON
internal import Shared

/// A derived figure of a series, in the form in which it is compared and announced.
struct DerivedFigure: Sendable {
    private let members: [String: JSONValue]
    private let result: [String: JSONValue]

    /// How it is derived, period and breakdown: canonical JSON.
    var key: String { JSONValue.object(self.members).text }
    /// The value, or why there is none: canonical JSON.
    var value: String { JSONValue.object(self.result).text }
    /// The figure as a notice states it.
    var json: JSONValue { .object(self.members.merging(self.result) { own, _ in own }) }

    private init(
        _ derivation: MovedFigure.Derivation, _ period: Period?, _ dimensions: Dimensions, _ figure: ComputedFigure
    ) {
        let names = MovedFigure.fields
        var members: [String: JSONValue] = [names.figure.name: .string(derivation.rawValue)]
        members[names.period.name] = period?.json
        members[names.dimensions.name] = dimensions.isWhole ? nil : dimensions.json
        self.members = members
        switch figure {
        case .value(let number, let isApproximate):
            self.result = [
                names.value.name: isApproximate ? Quantity.about(number).json : Quantity.exact(number).json
            ]
        case .notDefined(let reason): self.result = [names.notDefined.name: .string(reason.rawValue)]
        }
    }

    private init(
        _ derivation: MovedFigure.Derivation, _ period: Period, _ dimensions: Dimensions, value: Quantity
    ) {
        let names = MovedFigure.fields
        var members: [String: JSONValue] = [
            names.figure.name: .string(derivation.rawValue), names.period.name: period.json,
        ]
        members[names.dimensions.name] = dimensions.isWhole ? nil : dimensions.json
        self.members = members
        self.result = [names.value.name: value.json]
    }

    /// A figure that is no longer derived; nil for a key that cannot be read.
    static func gone(_ key: String) -> JSONValue? {
        guard let document = try? JSONDocument(key), case .object(var members) = JSONValue(document.root) else {
            return nil
        }
        members[MovedFigure.fields.gone.name] = true
        return .object(members)
    }

    /// In the order of the rows; the total to date comes last.
    static func all(of series: IndicatorSeries) -> [DerivedFigure] {
        var figures: [DerivedFigure] = []
        for entry in series.rows {
            let row = entry.row
            switch row.actual?.origin {
            case .sum?, .instruments?:
                let isSum = if case .sum? = row.actual?.origin { true } else { false }
                if let value = row.actual?.value {
                    figures.append(DerivedFigure(isSum ? .sum : .instrument, row.period, row.dimensions, value: value))
                }
            case .observed?, .formula?, nil: break
            }
            if let result = row.formula {
                switch result.outcome {
                case .value(let value):
                    figures.append(DerivedFigure(.formula, row.period, row.dimensions, value: value))
                case .notDefined(let reasons):
                    figures.append(
                        DerivedFigure(
                            .formula, row.period, row.dimensions,
                            .notDefined(reasons.first?.reason ?? .inputNotDefined)))
                }
            }
            if let running = entry.running {
                figures.append(DerivedFigure(.running, row.period, row.dimensions, running))
            }
        }
        figures.append(DerivedFigure(.toDate, nil, Dimensions(), series.toDate.value))
        return figures
    }
}
