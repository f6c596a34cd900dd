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

    /// - Parameter reason: why there is no value.
    private init(
        _ derivation: MovedFigure.Derivation, _ period: Period?, _ dimensions: Dimensions, _ value: Quantity?,
        _ reason: NotDefined
    ) {
        let names = MovedFigure.fields
        var members: [String: JSONValue] = [names.figure.name: .string(derivation.rawValue)]
        members[names.period.name] = period?.json
        members[names.dimensions.name] = dimensions.isWhole ? nil : dimensions.json
        self.members = members
        self.result =
            if let value { [names.value.name: value.json] } else { [names.notDefined.name: .string(reason.rawValue)] }
    }

    /// A figure that is no longer derived; nil for a key that cannot be read.
    static func gone(_ key: String) -> JSONValue? {
        guard let document = try? JSONDocument(key), case .object(var members) = JSONValue(document.root) else {
            return nil
        }
        members[MovedFigure.fields.gone.name] = true
        return .object(members)
    }

    /// The total to date comes first, so that a notice with too little room for all figures still states it. The rows
    /// follow in their order. Of several figures with one key, such as those of two
    /// versions of the definition, the first is announced.
    static func all(of series: IndicatorSeries) -> [DerivedFigure] {
        var known: Set<String> = []
        let value = series.toDate.value
        let toDate = DerivedFigure(.toDate, nil, Dimensions(), value.quantity, value.reason ?? .valueMissing)
        return ([toDate] + series.rows.flatMap(Self.all)).filter { known.insert($0.key).inserted }
    }

    private static func all(of entry: SeriesRow) -> [DerivedFigure] {
        let row = entry.row
        var figures: [DerivedFigure] = []
        func add(_ derivation: MovedFigure.Derivation, _ value: Quantity?, _ reason: NotDefined = .inputNotDefined) {
            figures.append(DerivedFigure(derivation, row.period, row.dimensions, value, reason))
        }
        if let actual = row.actual {
            switch actual.origin {
            case .sum: add(.sum, actual.value)
            case .instruments: add(.instrument, actual.value)
            case .observed, .formula: break
            }
        }
        switch row.formula?.outcome {
        case .value(let value)?: add(.formula, value)
        case .notDefined(let reasons)?: add(.formula, nil, reasons.first?.reason ?? .inputNotDefined)
        case nil: break
        }
        if let running = entry.running { add(.running, running.quantity, running.reason ?? .inputNotDefined) }
        return figures
    }
}
