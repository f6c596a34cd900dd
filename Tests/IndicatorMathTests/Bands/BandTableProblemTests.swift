internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Tables that leave a value without a band, or give it two, are refused.
struct BandTableProblemTests {
    private static func table(
        _ intervals: [BandInterval], code: String = "t", version: Int = 1, places: Int? = nil, codes: [String] = []
    ) throws(BandTableProblem) -> BandTable {
        let label = Translation("i", "e", "k")
        return try BandTable(
            code: code, version: version, source: BandSource("s", year: 2020), unit: .percent, roundedPlaces: places,
            bands: intervals.enumerated().map { at, interval in
                BandTable.Entry(at < codes.count ? codes[at] : "b\(at)", interval, label)
            })
    }

    @Test func touchingBandsAreAccepted() throws {
        let table = try Self.table([.below(1), .from(1, through: 2), .above(2, through: 3), .above(3)])
        #expect(table.band(of: 2)?.code == "b1")
    }

    @Test func aPointCanBeABand() throws {
        let table = try Self.table([.below(0), .from(0, through: 0), .above(0)])
        #expect(table.band(of: 0)?.code == "b1")
    }

    static let broken: [([BandInterval], BandTableProblem)] = [
        ([], .noBands),
        ([.from(2, below: 2)], .emptyBand("b0")),
        ([.above(2, through: 2)], .emptyBand("b0")),
        ([.from(3, through: 2)], .emptyBand("b0")),
        ([.below(1), .above(1)], .gap(before: "b1", at: 1)),
        ([.below(1), .from(2, below: 3)], .gap(before: "b1", at: 1)),
        ([.from(0, through: 1), .from(1, below: 2)], .overlap(before: "b1", at: 1)),
        ([.from(0, below: 2), .from(1, below: 3)], .overlap(before: "b1", at: 1)),
        ([.above(1), .above(2)], .unboundedInside("b0")),
        ([.below(1), .below(2)], .unboundedInside("b1")),
        // Descending order is a gap or an overlap as well.
        ([.from(2, below: 3), .from(1, below: 2)], .overlap(before: "b1", at: 1)),
    ]

    @Test(arguments: Self.broken) func brokenBandsAreRefused(_ bands: [BandInterval], _ problem: BandTableProblem) {
        #expect(throws: problem) { try Self.table(bands) }
    }

    @Test func codesAndPlacesAreChecked() throws {
        #expect(throws: BandTableProblem.badCode("T 1")) { try Self.table([.below(1)], code: "T 1") }
        #expect(throws: BandTableProblem.badVersion(0)) { try Self.table([.below(1)], version: 0) }
        #expect(throws: BandTableProblem.badCode("")) { try Self.table([.below(1)], codes: [""]) }
        #expect(throws: BandTableProblem.repeatedBand("x")) {
            try Self.table([.below(1), .from(1, below: 2)], codes: ["x", "x"])
        }
        #expect(throws: BandTableProblem.badPlaces(19)) { try Self.table([.below(1)], places: 19) }
        let fine = try exactly("1.005")
        #expect(throws: BandTableProblem.boundaryTooFine(fine, places: 2)) {
            try Self.table([.below(fine)], places: 2)
        }
    }

    @Test func aBrokenTableIsNotRead() throws {
        let gap = #"{"code":"x","from":{"value":7,"included":true},"label":{"id":"i","en":"e","ko":"k"}}"#
        let source = #"{"citation":"s","year":2020}"#
        let low = #"{"code":"y","to":{"value":5,"included":true},"label":{"id":"i","en":"e","ko":"k"}}"#
        let json = #"{"code":"t","version":1,"unit":"ratio","source":\#(source),"bands":[\#(low),\#(gap)]}"#
        let error = #expect(throws: Invalid.self) { try BandTable(json: JSONDocument(json).root, at: "table") }
        #expect(error?.path == "table")
        #expect(error?.problem.contains("have no band, at 5") == true)
    }
}
