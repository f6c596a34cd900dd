public import Shared

/// The place in a series of index values where the version of the instrument changes. A chart marks it. Values before
/// it are not compared with values after it.
public struct IndexBreak: Sendable, Hashable {
    public let before: IndexValue
    public let after: IndexValue

    /// The breaks of a series. The series can be in any order.
    public static func all(in series: [IndexValue]) -> [IndexBreak] {
        // Values of one year are ordered by version, so that the result does not depend on the order of the series.
        let ordered = series.sorted {
            ($0.year, $0.version.index.rawValue, $0.version.code) < (
                $1.year, $1.version.index.rawValue, $1.version.code
            )
        }
        return zip(ordered, ordered.dropFirst()).filter { !$0.version.isComparable(with: $1.version) }
            .map { IndexBreak(before: $0, after: $1) }
    }

    public var wording: Translation {
        let sentence = Translation(
            "Deret waktu terputus: {0} ({1}) dan {2} ({3}) tidak dapat dibandingkan.",
            "Series break: {0} ({1}) and {2} ({3}) cannot be compared.", "시계열 단절: {0}({1})와(과) {2}({3})은(는) 비교할 수 없습니다."
        )
        func filled(_ name: (Translation) -> String) -> Translation {
            sentence.filled([
                name(self.before.version.name), "\(self.before.year)", name(self.after.version.name),
                "\(self.after.year)",
            ])
        }
        return Translation(filled(\.id).id, filled(\.en).en, filled(\.ko).ko)
    }
}
