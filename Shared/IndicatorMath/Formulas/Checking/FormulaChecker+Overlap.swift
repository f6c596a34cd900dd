internal import Shared

extension FormulaChecker {
    /// Refuses a sum that counts a case twice: one of parts of an overlapping dimension, or of the whole and a part.
    func requireNoOverlap(
        _ added: [(reference: FormulaReference, isSubtracted: Bool)]
    ) throws(FormulaProblem) {
        let broken = Set(added.filter { !$0.reference.dimensions.isWhole }.map(\.reference.indicator))
        guard !broken.isEmpty else { return }
        // The first reference for each indicator, dimension and sign. The dimension nil stands for the whole indicator.
        var first: [Place: FormulaReference] = [:]
        for (reference, isSubtracted) in added where broken.contains(reference.indicator) {
            let parts = Dictionary(reference.dimensions.parts.map { ($0.name, $0.value) }) { first, _ in first }
            let dimensions = self.indicators[reference.indicator]?.dimensions ?? [:]
            let names = dimensions.filter { $0.value == .overlapping }.map(\.key).sorted()
            for name in names {
                let place = Place(indicator: reference.indicator, dimension: name, isSubtracted: isSubtracted)
                guard let other = first.updateValue(reference, forKey: place) else { continue }
                let otherValue = other.dimensions.parts.first { $0.name == name }?.value
                guard otherValue == parts[name] else { throw Self.overlap(other, reference) }
            }
            let whole = Place(indicator: reference.indicator, dimension: nil, isSubtracted: isSubtracted)
            guard let other = first.updateValue(reference, forKey: whole) else { continue }
            guard other.dimensions.isWhole == reference.dimensions.isWhole else {
                throw Self.overlap(other, reference)
            }
        }
    }

    private struct Place: Hashable {
        let indicator: Code
        let dimension: String?
        let isSubtracted: Bool
    }

    private static func overlap(_ one: FormulaReference, _ other: FormulaReference) -> FormulaProblem {
        FormulaProblem(
            .overlap,
            """
            \(one) and \(other) overlap, so their sum counts some cases twice; refer to the whole as \
            {\(one.indicator)}
            """
        )
    }
}
