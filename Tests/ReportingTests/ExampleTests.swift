import JSON
import ReportingDomain
import Shared
import Testing

/// The report of Bandung–Seoul as of the end of 2020.
struct ExampleTests {
    private let content: JSONValue

    init() throws {
        self.content = try ReportingTests.content(
            of: "bandung-seoul", asOf: "2020-12-31", try Repository.example())
    }

    @Test func eGovernmentWasActiveInTwoOfFiveYearsAndOtherReadingsStandBeside() throws {
        let field = try content.element(of: "components", code: "bandung-seoul.e-government")
        let readings = try #require(field["activity"]).list(at: "active_years")
        func ratio(_ reading: JSONValue) -> String {
            "\(reading.integer(at: "active_years") ?? -1)/\(reading.integer(at: "years_in_force") ?? -1)"
        }
        let recorded = readings.filter { $0["recorded"] == true }
        #expect(recorded.map(ratio) == ["2/5"])
        #expect(recorded.map { $0.string(at: "percent") } == ["40.0"])
        let others = readings.filter { $0["recorded"] == false }.map(ratio)
        #expect(others.contains("1/5"))
        #expect(others.contains("2/6"))
        #expect(
            field["activity"]?.list(at: "years").map { $0.string(at: "state") }
                == ["active", "active", "nothing_happened", "nothing_happened", "nothing_happened"])
    }

    /// The training is listed under three fields and counted once.
    @Test func anActivityOfThreeFieldsStandsUnderEachAndCountsOnce() throws {
        for field in ["e-government", "urban-economy", "capacity-building"] {
            let activity = try content.element(of: "components", code: "bandung-seoul.\(field)")["activity"]
            #expect(activity?.integer(at: "activities_done") == 1, "\(field)")
        }
        #expect(content["activity"]?.integer(at: "activities_done") == 4)
    }

    @Test func ofThePartsOfEGovernmentOnlyStaffHasActivity() throws {
        let parts = content.list(at: "components").filter { $0.string(at: "parent") == "bandung-seoul.e-government" }
        let withActivity = parts.filter { $0["activity"]?.integer(at: "activities_done") != 0 }
        #expect(parts.count == 5)
        #expect(withActivity.map { $0.string(at: "code") } == ["bandung-seoul.e-government.staff"])
    }

    @Test func theTaxesOfLaterYearsDoNotWakeWhatSleeps() throws {
        let dormancy = try #require(content["activity"]?["dormancy"])
        #expect(dormancy.string(at: "class") == "long_dormant")
        #expect(dormancy["last_substantive_event"]?.string(at: "code") == "bandung-seoul.egov-training")
        #expect(dormancy.integer(at: "days_at_least") == 1096)
        #expect(dormancy.integer(at: "days_at_most") == 1460)
        let rows = try content.element(of: "indicators", code: "bandung.tax.total").list(at: "rows")
        #expect(rows.contains { ($0["period"]?.string(at: "start") ?? "") > "2017-12-31" && $0["actual"] != nil })
    }

    @Test func theTotalOf2017IsMeasuredAgainstTheSumOfNineTargets() throws {
        let row = try content.row("bandung.tax.total", "2017-01-01")
        let target = try #require(row["target"])
        #expect(target["value"] == .int(2_400_000_000_000))
        #expect(target["derived"] == true)
        #expect(target.string(at: "derivation") == "sum_of")
        #expect(target.list(at: "parts").count == 9)
        let realisation = try #require(row["realisation"])
        #expect(realisation.string(at: "shown") == "90.6")
        #expect(realisation.string(at: "band") == "effective")
        #expect(realisation["computed"] == true)
        #expect(realisation["from_derived_target"] == true)
    }

    @Test func of2019OnlyThePercentageIsStatedAndNoAmountIsComputedFromIt() throws {
        let row = try content.row("bandung.tax.total", "2019-01-01")
        let stated = try #require(row["stated_realisation"])
        #expect(stated.string(at: "shown") == "84.20")
        #expect(stated.string(at: "band") == "fairly_effective")
        #expect(stated["computed"] == false)
        #expect(row["realisation"] == nil)
        #expect(row["actual"] == nil)
    }

    @Test func theMiddleOf2019IsAShareOfTheTargetThatWasThenInForce() throws {
        let row = try content.row("bandung.tax.total", "2019-01-01", "year_to_date")
        for (key, shown) in [("stated_realisation", "43.22"), ("realisation", "43.2")] {
            let realisation = try #require(row[key])
            #expect(realisation.string(at: "shown") == shown)
            #expect(realisation["share_to_date"] == true)
            #expect(realisation["band"] == nil)
        }
        #expect(row["target"]?.string(at: "target") == "bandung.tax.total.2019.original")
        #expect(
            row["target"]?.list(at: "earlier").map { $0.string(at: "target") } == ["bandung.tax.total.2019.revised"])
    }

    /// In August 2017 the newspaper compared the restaurant tax with 255 thousand million; the revision is known only
    /// to be of some day between then and December.
    @Test func aTargetThatWasPerhapsRevisedLaterDoesNotReplaceOneThatWasCertainlyInForce() throws {
        let row = try content.row("bandung.tax.restoran", "2017-01-01", "year_to_date")
        #expect(row["target"]?.string(at: "target") == "bandung.tax.restoran.2017.original")
        let closed = try content.row("bandung.tax.restoran", "2017-01-01")
        #expect(closed["target"]?.string(at: "target") == "bandung.tax.restoran.2017.revised")
    }

    @Test func eachOfTheNineKindsShowsTheYearThatWasPrintedAndWhyItWasCorrected() throws {
        let total = try content.element(of: "indicators", code: "bandung.tax.total")
        let kinds = total.list(at: "sum_of").compactMap(\.string)
        #expect(kinds.count == 9)
        for kind in kinds {
            let earlier = try #require(try content.row(kind, "2017-01-01").list(at: "earlier").first, "\(kind)")
            #expect(earlier["period"]?.string(at: "start") == "2016-01-01", "\(kind)")
            #expect(earlier.string(at: "reason_code") == "source_error", "\(kind)")
            for language in ["id", "en", "ko"] {
                #expect(earlier["reason"]?.string(at: language)?.contains("2017") == true, "\(kind) in \(language)")
            }
        }
    }

    @Test func theLetterOfIntentHasRivalDatesOfSigning() throws {
        let letter = try content.element(of: "agreements", code: "bandung-seoul.loi")
        #expect(letter.string(at: "signed") == "2015-09")
        #expect(letter["signed_claims"]?.list(at: "rivals").map { $0.string(at: "value") } == ["[..2015-05-24]"])
    }

    @Test func everyEventThatAFigureNamesIsAmongTheSources() throws {
        let known = Set(content.list(at: "sources").compactMap { $0["event"] })
        var named = 0
        content.visit { path, value in
            guard path.hasSuffix("/events") else { return }
            for event in value.elements {
                named += 1
                #expect(known.contains(event), "\(path): \(event.text)")
            }
        }
        #expect(named > 300)
    }

    @Test func everyFigureNamesTheEventsItCameFrom() throws {
        for indicator in content.list(at: "indicators") {
            for row in indicator.list(at: "rows") {
                for key in ["target", "actual", "realisation", "stated_realisation"] where row[key] != nil {
                    #expect(
                        row[key]?.list(at: "events").isEmpty == false, "\(indicator.string(at: "code") ?? "") \(key)")
                }
            }
        }
    }

    @Test func noFigureIsOfALaterYear() throws {
        let rows = content.list(at: "indicators").flatMap { indicator in
            indicator.list(at: "rows").map { (code: indicator.string(at: "code") ?? "", row: $0) }
        }
        #expect(!rows.isEmpty)
        for (code, row) in rows {
            let period = try #require(row["period"], "\(code)")
            let coarse = period.string(at: "date").flatMap { CoarseDate($0)?.latest?.description }
            let end = try #require(period.string(at: "end") ?? coarse, "\(code)")
            #expect(end <= "2020-12-31", "\(code)")
            if let asOf = row.string(at: "as_of") { #expect(asOf <= "2020-12-31", "\(code)") }
        }
        var years: [Int] = []
        try #require(content["activity"]).visit { path, value in
            if path.hasSuffix("/year"), case .number(let year) = value { years.append(Int(year.text) ?? .max) }
        }
        #expect(years.max() == 2020)
    }

    @Test func whatHappenedMeanwhileIsThere() {
        #expect(
            content.list(at: "context").map { $0.string(at: "code") } == [
                "bandung.antapani-flyover", "metropolis-training-2016", "bandung.mayor-2018", "covid-19",
                "bandung.shift-of-focus",
            ])
    }
}
