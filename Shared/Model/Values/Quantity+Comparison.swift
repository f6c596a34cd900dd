internal import FoundationEssentials

extension Comparison<Quantity> {
    /// Compares figures in one unit.
    public static var quantities: Comparison {
        Comparison(
            isWithin: { Extent($0, currency: nil).isWithin(Extent($1, currency: nil)) },
            span: { values in
                var bounds = values.first.map(\.bounds)
                for value in values.dropFirst() {
                    let (own, other) = (bounds, value.bounds)
                    bounds = (
                        own?.from.flatMap { from in other.from.map { min(from, $0) } },
                        own?.to.flatMap { to in other.to.map { max(to, $0) } }
                    )
                }
                return bounds.flatMap { Quantity(from: $0.from, to: $0.to) }
            }, isPoint: { $0.isExact })
    }

    /// Compares aims: a bound is a different aim from a number within it.
    public static var targets: Comparison {
        Comparison(
            isWithin: { $0 == $1 },
            span: { values in values.allSatisfy { $0.point != nil } ? Comparison.quantities.span(values) : nil },
            isPoint: { _ in true })
    }
}
