internal import FoundationEssentials
internal import Shared

/// The sum of an indicator's parts.
enum Sum {
    /// Nil when a part has no single number. Approximate when one of them is.
    static func of(_ parts: [PartFigure]) -> Quantity? {
        var total = Decimal(0)
        for part in parts {
            guard let value = part.value.point else { return nil }
            total += value
        }
        return parts.allSatisfy(\.value.isExact) ? .exact(total) : .about(total)
    }
}
