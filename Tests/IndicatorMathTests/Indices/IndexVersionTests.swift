internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Values of different versions of an index are never compared.
struct IndexVersionTests {
    private static let old = MaturityModel.spbe2020.version
    private static let new = MaturityModel.digitalGovernment2026.version

    private static func displayed(_ value: String, _ version: IndexVersion) throws -> DisplayedFigure {
        DisplayedFigure(try exactly(value), places: 2, table: version.table)
    }

    @Test func bandungWithinOneVersion() throws {
        let growth = Growth.percent(from: .exact(try exactly("3.98")), to: .exact(try exactly("4.59")))
        #expect(growth.displayed(places: 1)?.text == "15.3")
        #expect(try Self.displayed("3.98", Self.old).band?.label.id == "Sangat baik")
        #expect(try Self.displayed("4.59", Self.old).band?.label.id == "Memuaskan")
    }

    @Test func theReplacementBreaksTheSeries() throws {
        #expect(Self.old.isComparable(with: Self.old))
        #expect(!Self.new.isComparable(with: Self.old))
        #expect(!Self.old.isComparable(with: Self.new))
        #expect(try Self.displayed("3.1", Self.new).band == nil)
    }

    @Test func yearsOfTheVersions() {
        #expect(Self.old.applies(to: 2025))
        #expect(!Self.old.applies(to: 2026))
        #expect(Self.new.applies(to: 2026))
        #expect(!Self.new.applies(to: 2025))
    }

    @Test func editionsOfTheUnitedNationsAreNotComparable() {
        #expect(!EGDI.edition(2022).isComparable(with: EGDI.edition(2020)))
        #expect(EGDI.edition(2022).isComparable(with: EGDI.edition(2022)))
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

    /// Each listed code is one that an event can state, and weights make up the whole index.
    @Test func everyListedInstrumentCanBeComputed() {
        let all = IndexInstruments.all
        #expect(Set(all.map(\.code)).count == all.count)
        for instrument in all {
            let isKnown =
                instrument.version.index == .ikm
                ? IndexInstruments.survey(instrument.code) != nil
                : IndexInstruments.assessment(instrument.code)?.version == instrument.version
            #expect(isKnown, "\(instrument.code)")
            let weights = instrument.elements.compactMap(\.weight?.exact)
            #expect(weights.isEmpty || weights.reduce(0, +) == 100, "\(instrument.code)")
        }
    }
}
