internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The target of all taxes for 2020 and its two revisions, which newspapers of different days print.
struct BandungTargetTests {
    private static func figure(_ row: SeriesRow) throws -> TargetFigure { try #require(row.row.target) }

    private static let original = #"original {"about":2700000000000} [..2020-06-23]"#
    private static let first = #"revised-1 {"about":2200000000000} [..2020-06-23]"#
    private static let second = #"revised-2 {"about":1700000000000} [..2020-10-15]"#

    /// Code, value and day of each target: the one in force first, then the others.
    private static func dated(_ figure: TargetFigure) -> [String] {
        guard case .stated(let own, let others) = figure.origin else { return [] }
        return ([own] + others).map {
            "\($0.target.code.split(separator: ".").last ?? "") \($0.value.json.text) \($0.setOn?.text ?? "-")"
        }
    }

    @Test func theYearHasTheLastRevision() throws {
        let figure = try Self.figure(try BandungFacts.series("tax.total").row("2020"))
        #expect(Self.dated(figure) == [Self.second, Self.original, Self.first])
        #expect(figure.value.shown == "1700000000000")
        #expect(figure.rule == nil)
        #expect(!figure.isLate)
        #expect(figure.events.map(\.id) == ["target-bandung.tax.total.2020.revised-2"])
    }

    /// On the day before it was printed, the second revision is not yet certain.
    @Test func aFigureToOctoberHasTheFirstRevision() throws {
        let row = try BandungFacts.series("tax.total").row("2020", to: "2020-10-14")
        #expect(Self.dated(try Self.figure(row)) == [Self.first, Self.original, Self.second])
        #expect(row.row.realisation?.percent == 50)
        #expect(row.row.realisation?.isApproximate == true)
    }

    private static let days = [
        ("2020-06-23", "revised-1"), ("2020-07-01", "revised-1"), ("2020-10-14", "revised-1"),
        ("2020-10-15", "revised-2"), ("2020-12-30", "revised-2"),
    ]

    @Test(arguments: Self.days) func theTargetInForceOnADay(_ day: String, _ expected: String) throws {
        let entities = try SeriesFacts(BandungFacts.all()).folded()
        let code = try FormulaSamples.code("bandung.tax.total")
        let indicators: [Folded<Indicator>] = entities.compactMap { $0.of() }
        let versions = Dictionary(
            uniqueKeysWithValues: indicators.compactMap { one in one.indicator.map { ($0, DefinitionVersions(one)) } })
        let targets = TargetsInForce(entities.compactMap { $0.of() }, versions: versions) { _ in
            Belief(preferences: [], ranks: [:])
        }
        let target = targets.inForce(
            code, try FormulaSamples.period("2020"), Dimensions(), on: try #require(CalendarDate(day)))
        #expect(target?.target.target.code == "bandung.tax.total.2020.\(expected)")
        #expect(target.map { targets.others(than: $0.target).count } == 2)
    }

    /// Within the year, the year has the target that is certainly in force on the day, and none that comes later.
    @Test(arguments: Self.days) func theTargetOfTheYearAsOfADay(_ day: String, _ expected: String) throws {
        let figure = try Self.figure(try BandungFacts.series("tax.total", asOf: day).row("2020"))
        #expect(figure.events.map(\.id) == ["target-bandung.tax.total.2020.\(expected)"])
        #expect(Self.dated(figure).count == 3)
    }

    /// The year 2021 was revised too, and each figure to date is compared with the target of its day.
    @Test(arguments: [
        ("2021-06-17", "2700000000000", "20.3"), ("2021-10-31", "1808000000000", "74.1"),
    ]) func aFigureToDateHasTheTargetOfItsDay(_ day: String, _ target: String, _ shown: String) throws {
        let row = try BandungFacts.series("tax.total").row("2021", to: day)
        #expect(row.row.target?.value.shown == target)
        #expect(row.row.realisation?.rounded.shown == shown)
    }
}
