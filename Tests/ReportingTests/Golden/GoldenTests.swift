import JSON
import Shared
import Testing

@testable import ReportingDomain

/// Reports on made-up partnerships say what a person derived by hand.
struct GoldenTests {
    @Test func thereAreAllCases() {
        #expect(GoldenCase.all.count == 17)
        #expect(GoldenCase.all.allSatisfy { $0.expectations.count >= 12 })
    }

    @Test(arguments: GoldenCase.all) func theReportSaysWhatWasDerivedByHand(_ one: GoldenCase) throws {
        let statements = GoldenStatements(try one.report())
        for expectation in one.expectations {
            #expect(
                statements.hold(expectation), "\(expectation); the report: \(statements.similar(to: expectation))")
        }
    }

    /// Everything made up says so.
    @Test(arguments: GoldenCase.all) func theNameSaysThatItIsMadeUp(_ one: GoldenCase) throws {
        let name = try #require(try one.report().profile.name)
        #expect(name.text(in: ["en"]).contains("Synthetic"))
    }

    @Test(arguments: GoldenCase.all) func anyOrderAndRepetitionGiveTheSameBytes(_ one: GoldenCase) throws {
        let events = one.dependencies(among: try one.events())
        let first = try ReportDocument(one.report()).digest
        let shuffled = PartnershipHistory(one.partnership, events: Array(events.reversed()) + events.prefix(9))
        #expect(try ReportDocument(Report(shuffled, asOf: one.asOf)).digest == first)
    }

    /// What is recorded for other partnerships is no part of a report.
    @Test(arguments: GoldenCase.all) func noReportDependsOnOtherPartnerships(_ one: GoldenCase) throws {
        let other = try #require(
            GoldenCase.all.first { !$0.name.hasPrefix(one.history) && $0.partnership != one.partnership })
        // A pandemic concerns every city.
        let events = try other.events().filter { $0.data[ContextEvent.fields.global] != true }
        #expect(try one.report(beside: events) == one.report())
    }

    @Test(arguments: GoldenCase.all, PageLanguage.allCases) func thePageCanBeRead(
        _ one: GoldenCase, _ language: PageLanguage
    ) throws {
        let page = Pages.visible(
            try Pages.html(
                one.events(), partnership: one.partnership.text, asOf: one.asOf.description, language))
        #expect(!page.contains("{0}") && !page.contains("{1}"))
    }
}
