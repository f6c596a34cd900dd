internal import Shared

/// The rule by which figures of parts are added up.
enum PartSum {
    /// Nil unless the whole and all parts measure the same: the same unit or currency, in the same prices. Percentages and
    /// grades have no sum.
    ///
    /// - Parameters:
    ///   - figures: of all parts, each with the version of its definition.
    ///   - whole: the versions of the indicator that is the sum.
    static func of(
        _ figures: [(version: Int, figure: PartFigure)], _ whole: DefinitionVersions, _ version: Int,
        among versions: [Code: DefinitionVersions]
    ) -> SumOfParts? {
        guard !figures.isEmpty, whole.step(version)?.measure == .unit else { return nil }
        let measure = whole.measure(of: version)
        guard figures.allSatisfy({ versions[$0.figure.indicator]?.measure(of: $0.version) == measure }) else {
            return nil
        }
        return SumOfParts(figures.map(\.figure))
    }
}
