internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Values of different versions of an index are never compared.
struct IndexVersionTests {
    private static let old = MaturityModel.spbe2020.version
    private static let new = MaturityModel.digitalGovernment2026.version

    private static func value(_ version: IndexVersion, _ year: Int, _ value: String) throws -> IndexValue {
        IndexValue(version, year: year, value: try exactly(value))
    }

    @Test func bandungWithinOneVersion() throws {
        let earlier = try Self.value(Self.old, 2023, "3.98")
        let later = try Self.value(Self.old, 2024, "4.59")
        #expect(later.change(from: earlier).number?.description == "0.61")
        #expect(later.growth(from: earlier).displayed(places: 1)?.text == "15.3")
        #expect(earlier.displayed(places: 2).band?.label.id == "Sangat baik")
        #expect(later.displayed(places: 2).band?.label.id == "Memuaskan")
    }

    @Test func theReplacementBreaksTheSeries() throws {
        let values = [
            try Self.value(Self.new, 2026, "3.1"), try Self.value(Self.old, 2024, "4.59"),
            try Self.value(Self.old, 2025, "4.66"),
        ]
        #expect(values[0].change(from: values[2]) == .notDefined(.seriesBreak))
        #expect(values[0].growth(from: values[2]) == .notDefined(.seriesBreak))
        #expect(values[0].displayed(places: 2).band == nil)
        let breaks = IndexBreak.all(in: values)
        #expect(breaks == [IndexBreak(before: values[2], after: values[0])])
        #expect(
            breaks.first?.wording.en
                == "Series break: Electronic government index (SPBE), PermenPANRB 59/2020 (2025) and Digital "
                + "government index (2026) cannot be compared."
        )
        #expect(IndexBreak.all(in: Array(values.dropFirst())).isEmpty)
        #expect(IndexBreak.all(in: []).isEmpty)
    }

    @Test func yearsOfTheVersions() {
        #expect(Self.old.applies(to: 2025))
        #expect(!Self.old.applies(to: 2026))
        #expect(Self.new.applies(to: 2026))
        #expect(!Self.new.applies(to: 2025))
    }

    @Test func editionsOfTheUnitedNationsAreNotComparable() throws {
        let a = try Self.value(EGDI.edition(2020), 2020, "0.6612")
        let b = try Self.value(EGDI.edition(2022), 2022, "0.7160")
        #expect(b.change(from: a) == .notDefined(.seriesBreak))
        #expect(IndexBreak.all(in: [b, a]).count == 1)
        #expect(!LOSI.edition2020.version.isComparable(with: LOSI.edition2022.version))
        #expect(LOSI.edition2022.version.isComparable(with: LOSI.edition2022.version))
    }

    @Test func contextIndices() {
        #expect(IndexKind.allCases.filter(\.isContextOnly) == [.egdi, .losi])
    }

    @Test func theMeanOfThreeParts() throws {
        func egdi(_ a: String?, _ b: String, _ c: String) throws -> ComputedFigure {
            EGDI.value(
                onlineService: try a.map { try exactly($0) }, telecommunication: try exactly(b),
                humanCapital: try exactly(c))
        }
        #expect(try egdi("0.3", "0.6", "0.9").number?.description == "0.6")
        #expect(try egdi("1", "1", "1").number == 1)
        // Endless digits whose sum is a boundary: 2.25 ÷ 3.
        #expect(try egdi("0.5", "0.75", "1").displayed(places: 2, table: .egdi)?.band?.code == "very_high")
        #expect(try egdi("1.0001", "0", "0") == .notDefined(.partOutOfScale))
        #expect(try egdi("-0.1", "0", "0") == .notDefined(.partOutOfScale))
        #expect(try egdi(nil, "0", "0") == .notDefined(.valueMissing))
    }

    @Test func theShareOfSatisfiedIndicators() {
        #expect(LOSI.edition2022.value(satisfied: 43).number == 0.5)
        #expect(LOSI.edition2022.value(satisfied: 86).number == 1)
        #expect(LOSI.edition2020.value(satisfied: 40).number == 0.5)
        #expect(LOSI.edition2022.value(satisfied: 87) == .notDefined(.partOutOfScale))
        #expect(LOSI.edition2022.value(satisfied: -1) == .notDefined(.partOutOfScale))
        #expect(LOSI.edition2022.value(satisfied: nil) == .notDefined(.valueMissing))
    }
}
