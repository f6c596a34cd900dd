/// The place in a series of index values where the version of the instrument changes. A chart draws it, and no
/// comparison crosses it.
public struct IndexBreak: Sendable, Hashable {
    public let before: IndexValue
    public let after: IndexValue

    /// The breaks of a series, which is ordered by year first.
    public static func all(in series: [IndexValue]) -> [IndexBreak] {
        // Values of one year are ordered by version, so that the result does not depend on the order of arrival.
        let ordered = series.sorted {
            ($0.year, $0.version.index.rawValue, $0.version.code) < (
                $1.year, $1.version.index.rawValue, $1.version.code
            )
        }
        return zip(ordered, ordered.dropFirst()).filter { !$0.version.isComparable(with: $1.version) }
            .map { IndexBreak(before: $0, after: $1) }
    }

    public var wording: Wording {
        let sentence = Wording(
            "Deret terputus: {0} ({1}) dan {2} ({3}) tidak dapat dibandingkan.",
            "Series break: {0} ({1}) and {2} ({3}) are not comparable.", "시계열 단절: {0}({1}) / {2}({3}) – 비교할 수 없습니다.")
        func filled(_ name: (Wording) -> String) -> Wording {
            sentence.filled([
                name(self.before.version.name), "\(self.before.year)", name(self.after.version.name),
                "\(self.after.year)",
            ])
        }
        return Wording(filled(\.id).id, filled(\.en).en, filled(\.ko).ko)
    }
}
