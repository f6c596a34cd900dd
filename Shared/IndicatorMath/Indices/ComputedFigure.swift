public import FoundationEssentials
public import JSON
public import Shared

/// The result of a formula: a number, or the reason why there is none.
public enum ComputedFigure: Sendable, Hashable {
    /// A finite number; approximate where one of the inputs is.
    case value(Decimal, isApproximate: Bool)
    case notDefined(NotDefined)

    /// The result of a computation with these inputs.
    init(_ inputs: [Quantity?], _ compute: () throws(NotDefined) -> Decimal) {
        do throws(NotDefined) {
            let number = try compute()
            guard number.isFinite else { throw .outOfRange }
            self = .value(number, isApproximate: inputs.contains { $0.map { !$0.isExact } ?? false })
        } catch {
            self = .notDefined(error)
        }
    }

    /// The one number of an actual figure; not defined while rival claims are undecided.
    init(_ actual: ActualFigure?) {
        do throws(NotDefined) {
            guard actual?.rule != .undecided else { throw .undecided }
            self = .value(
                try (actual?.value).number(orElse: .valueMissing), isApproximate: actual?.value.isExact == false)
        } catch {
            self = .notDefined(error)
        }
    }

    public var number: Decimal? { if case .value(let number, _) = self { number } else { nil } }

    public var reason: NotDefined? { if case .notDefined(let reason) = self { reason } else { nil } }

    /// The number with its precision; nil where the figure is not defined.
    public var quantity: Quantity? {
        if case .value(let number, let isApproximate) = self {
            isApproximate ? .about(number) : .exact(number)
        } else {
            nil
        }
    }

    /// The figure as outputs print it; nil where it is not defined. Outputs then print the sentence of `reason`.
    public func displayed(places: Int, table: BandTable? = nil) -> DisplayedFigure? {
        self.number.map { DisplayedFigure($0, places: places, table: table) }
    }

    /// The exact number, or the reason with its code and sentence.
    public var json: JSONValue {
        switch self {
        case .value(let number, let isApproximate):
            .members(["value": number.json, "approximate": isApproximate ? .bool(true) : nil])
        case .notDefined(let reason): .members(["not_defined": reason.document])
        }
    }
}

extension Quantity? {
    /// The one number of a figure.
    func number(orElse missing: NotDefined) throws(NotDefined) -> Decimal {
        guard let quantity = self else { throw missing }
        guard let number = quantity.point else { throw .notOneNumber }
        return number
    }

    /// The number of a target; for a bound, such as "at least 95", the bound.
    func goal() throws(NotDefined) -> Decimal {
        switch self {
        case nil: throw .noTarget
        case .exact(let value), .about(let value), .atLeast(let value), .atMost(let value): return value
        case .range: throw .notOneNumber
        }
    }
}
