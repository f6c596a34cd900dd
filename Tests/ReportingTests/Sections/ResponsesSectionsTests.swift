import JSON
import Shared
import Testing

@testable import ReportingDomain

/// Management responses and lessons in reports.
struct ResponsesSectionsTests {
    private func event(_ type: String, _ data: String, id: String) throws -> HistoryEvent {
        try Stated.event("reports.\(type)", "{\(data)}", id: id)
    }

    private func report(_ events: [HistoryEvent], asOf day: String) throws -> Report {
        let partnership = try #require(Code("p"))
        let report = try Report(
            PartnershipHistory(partnership, events: [try Stated.partnership()] + events),
            asOf: try #require(CalendarDate(day)))
        KeptReports.keep(try ReportDocument(report))
        return report
    }

    private static let response =
        #""management_response":"m","partnership":"p","recommendation":"complete_registration""#

    /// R26 calls for `complete_registration` here.
    @Test func aRecommendationNamesTheResponsesToIt() throws {
        let given = try self.event(
            "management_response.given",
            #"\#(Self.response),"decision":"accepted","on":"2018-02-01","due":"2018-06-30","#
                + #""owner":{"kind":"organisation","code":"o"},"action":{"en":"File the papers."}"#, id: "given")
        let report = try self.report([given], asOf: "2018-03-01")
        let recommended = try #require(report.recommendations.first { $0.recommendation == .completeRegistration })
        #expect(recommended.responses.map(\.text) == ["m"])
        #expect(report.recommendations.allSatisfy { $0.responses.isEmpty || $0 == recommended })
        let response = try #require(report.managementResponses.first)
        #expect(response.state == .accepted)
        #expect(response.due?.text == "2018-06-30")
        #expect(response.on?.text == "2018-02-01")
        #expect(!response.disputed && response.rescheduled == nil && response.implementedOn == nil)
        #expect(response.events == [given.ref])
        // Before it was given it is not part of a report.
        #expect(try self.report([given], asOf: "2018-01-31").managementResponses.isEmpty)
    }

    @Test func aResponseThatIsLimitedAnswersOnlyWhereItIsAbout() throws {
        let elsewhere = try self.event(
            "management_response.given",
            #"\#(Self.response),"decision":"accepted","about":[{"kind":"component","code":"c"}]"#, id: "given")
        let report = try self.report([elsewhere], asOf: "2018-03-01")
        #expect(report.managementResponses.count == 1)
        #expect(report.recommendations.allSatisfy { $0.responses.isEmpty })
    }

    @Test func whatBecameOfAResponseIsShown() throws {
        let events = [
            try self.event(
                "management_response.given", #"\#(Self.response),"decision":"accepted","due":"2018-06-30""#, id: "1"),
            try self.event("management_response.started", #""management_response":"m","on":"2018-03-01""#, id: "2"),
            try self.event(
                "management_response.rescheduled",
                #""management_response":"m","due":"2018-12-31","on":"2018-06-01","#
                    + #""reason":{"text":{"en":"The council has not met."}}"#, id: "3"),
            try self.event(
                "management_response.implemented",
                #""management_response":"m","on":"2018-11-30","outcome":{"en":"Filed."}"#, id: "4"),
        ]
        let before = try #require(try self.report(events, asOf: "2018-11-29").managementResponses.first)
        #expect(before.state == .inProgress)
        #expect(before.due?.text == "2018-12-31")
        #expect(before.rescheduled == 1)
        #expect(before.outcome == nil && before.implementedOn == nil)
        let done = try #require(try self.report(events, asOf: "2018-11-30").managementResponses.first)
        #expect(done.state == .implemented)
        #expect(done.implementedOn?.text == "2018-11-30")
        #expect(done.outcome?.text(in: ["en"]) == "Filed.")
        #expect(done.events.map(\.id) == ["1", "2", "3", "4"])
    }

    @Test func sourcesThatDifferOnTheDecisionAreNotDecidedForThem() throws {
        let events = [
            try self.event("management_response.given", #"\#(Self.response),"decision":"accepted""#, id: "1"),
            try Stated.event(
                "reports.management_response.given",
                #"{\#(Self.response),"decision":"partly_accepted","explanation":{"en":"No money."}}"#, id: "2",
                from: "https://example.org/other"),
        ]
        let response = try #require(try self.report(events, asOf: "2018-03-01").managementResponses.first)
        #expect(response.disputed)
        #expect(response.explanation == nil)
        #expect(response.state == .unknown)
    }

    /// A new decision is about everything again, unless it says otherwise.
    @Test func aNewDecisionKeepsNothingOfTheOneBefore() throws {
        let events = [
            try self.event(
                "management_response.given",
                #"\#(Self.response),"decision":"accepted","on":"2018-01-01","due":"2018-06-30","#
                    + #""about":[{"kind":"component","code":"c"}],"action":{"en":"File."}"#, id: "1"),
            try self.event(
                "management_response.given",
                #"\#(Self.response),"decision":"rejected","on":"2018-02-01","occurrence":2"#, id: "2"),
        ]
        let response = try #require(try self.report(events, asOf: "2018-12-31").managementResponses.first)
        #expect(response.state == .rejected)
        #expect(response.about.isEmpty && response.due == nil && response.action == nil)
    }

    /// What an agreement applied can be put on record as a lesson later.
    @Test func aLessonMayBeCarriedOverBeforeItIsRecorded() throws {
        let events = [
            try self.event(
                "lesson.recorded",
                #""lesson":"l","partnership":"p","text":{"en":"Name posts."},"on":"2023-01-01""#, id: "1"),
            try self.event("lesson.carried_over", #""lesson":"l","agreement":"m","on":"2022-05-01""#, id: "2"),
        ]
        let lesson = try #require(try self.report(events, asOf: "2023-12-31").lessons.first)
        #expect(lesson.carriedOver.map(\.agreement.text) == ["m"])
    }

    @Test func aLessonNamesTheAgreementsThatApplyIt() throws {
        let events = [
            try self.event(
                "lesson.recorded",
                #""lesson":"l","partnership":"p","text":{"en":"Name posts."},"on":"2018-02-01""#, id: "1"),
            try self.event(
                "lesson.carried_over",
                #""lesson":"l","agreement":"second","item":"C3","on":"2019-05-01","explanation":{"en":"Annex B."}"#,
                id: "2"),
            try self.event(
                "lesson.carried_over", #""lesson":"l","agreement":"first","on":"2018-05-01""#, id: "3"),
        ]
        let lesson = try #require(try self.report(events, asOf: "2018-12-31").lessons.first)
        #expect(lesson.text.text(in: ["en"]) == "Name posts.")
        #expect(lesson.carriedOver.map(\.agreement.text) == ["first"])
        let later = try #require(try self.report(events, asOf: "2019-12-31").lessons.first)
        #expect(later.carriedOver.map(\.agreement.text) == ["first", "second"])
        #expect(later.carriedOver.map(\.item) == [nil, .c3])
        #expect(later.carriedOver.map { $0.on?.text } == ["2018-05-01", "2019-05-01"])
    }

    @Test(arguments: PageLanguage.allCases) func thePageShowsResponsesAndLessons(_ language: PageLanguage) throws {
        let events = [
            try Stated.partnership(),
            try self.event(
                "management_response.given",
                #"\#(Self.response),"decision":"rejected","explanation":{"en":"Not needed."}"#, id: "1"),
            try self.event(
                "lesson.recorded", #""lesson":"l","partnership":"p","text":{"en":"Name posts."}"#, id: "2"),
        ]
        let page = Pages.visible(
            try Pages.html(events, partnership: "p", asOf: "2018-12-31", language))
        for text in [
            Translation.managementResponses, .lessons, .lessonNotApplied, ManagementResponse.State.rejected.translation,
        ] {
            #expect(page.contains(text.text(in: language)), "\(text.en)")
        }
        #expect(page.contains("Not needed.") && page.contains("Name posts."))
    }
}
