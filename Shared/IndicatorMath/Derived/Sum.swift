internal import FoundationEssentials
internal import Shared

/// The sum of an indicator's parts.
enum Sum {
    /// Nil when a part has no single number. Approximate when one of them is.
    static func of(_ parts: [PartFigure]) -> Quantity? {
        // No number is chosen between undecided claims: the sum is then a range.
        if parts.contains(where: { $0.rule == .undecided }) { return Self.range(of: parts) }
        var total = Decimal(0)
        for part in parts {
            guard let value = part.value.point else { return nil }
            total += value
        }
        return parts.allSatisfy(\.value.isExact) ? .exact(total) : .about(total)
    }

    /// The least and the greatest number that the sum of the believed parts can mean.
    static func bounds(of parts: [PartFigure]) -> (from: Decimal?, to: Decimal?) {
        Self.bounds(of: parts.map(\.value))
    }

    private static func bounds(of quantities: [Quantity]) -> (from: Decimal?, to: Decimal?) {
        quantities.map(\.bounds).reduce((from: Decimal?(0), to: Decimal?(0))) { sum, bounds in
            (
                sum.from.flatMap { sum in bounds.from.map { sum + $0 } },
                sum.to.flatMap { sum in bounds.to.map { sum + $0 } }
            )
        }
    }

    /// From the least to the greatest sum that the claims about the parts allow; nil when no part is disputed.
    static func range(of parts: [PartFigure]) -> Quantity? {
        guard parts.contains(where: { $0.range != nil }) else { return nil }
        let bounds = Self.bounds(of: parts.map { $0.range ?? $0.value })
        return Quantity(from: bounds.from, to: bounds.to)
    }
}
