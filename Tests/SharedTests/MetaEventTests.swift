import JSON
import Shared
import Testing

/// Events about events and publishers are read only from data of their own role.
struct MetaEventTests {
    private func data(_ type: String, _ data: String) throws -> EventData {
        try Event(Stated.envelope(type, data)).data
    }

    private static let notice = #""reason":"not_json","sentence":"It is no JSON.""#
    private static let place = #""dead_letter":"abc","topic":"t","partition":0,"offset":9007199254740991"#

    @Test func aWithdrawalNamesTheEventAndTheReason() throws {
        let withdrawn = try #require(
            EventWithdrawn(
                try self.data("indicators.event.withdrawn", #"{"source":"urn:a","id":"1","reason":{"en":"R"}}"#)))
        #expect(withdrawn.withdrawn == EventRef(source: "urn:a", id: "1"))
        #expect(withdrawn.reason.text(in: []) == "R")
    }

    @Test func aPreferenceNamesTheThingTheFieldAndTheEvent() throws {
        let json = #"{"about":{"kind":"city","code":"a"},"prefer":{"source":"urn:a","id":"1"},"reason":{"en":"R"}"#
        let whole = try self.data("programs.claim.preferred", json + "}")
        let preferred = try #require(ClaimPreferred(whole))
        #expect(preferred.about.key.description == "city/a")
        #expect(preferred.prefer == EventRef(source: "urn:a", id: "1"))
        #expect(preferred.field == nil)
        #expect(whole.entity.description == "city/a")
        #expect(whole.needs.map(\.description).sorted() == ["city/a", "event/urn:a 1"])
        #expect(ClaimPreferred(try self.data("programs.claim.preferred", json + #","field":"name"}"#))?.field == "name")
    }

    @Test func aRankNamesThePublisher() throws {
        let ranked = try self.data("programs.source.ranked", #"{"ranked":"urn:a","rank":3}"#)
        #expect(SourceRanked(ranked)?.ranked == "urn:a")
        #expect(SourceRanked(ranked)?.rank == 3)
        #expect(ranked.entity.description == "source/urn:a")
        #expect(ranked.needs.isEmpty)
    }

    @Test func aNoticeSaysWhatBecameOfTheEvent() throws {
        let ref = #""source":"urn:a","id":"1""#
        let aside = try #require(
            EventNotice(try self.data("reports.event.set_aside", "{\(Self.notice),\(Self.place),\(ref)}")))
        #expect(aside.event == EventRef(source: "urn:a", id: "1"))
        guard case .setAside(let reason, let sentence) = aside.outcome else {
            Issue.record("It was set aside.")
            return
        }
        #expect(reason == "not_json")
        #expect(sentence == "It is no JSON.")
        let waiting = try #require(EventNotice(try self.data("programs.event.waiting", "{\(Self.notice),\(ref)}")))
        #expect(waiting.event == EventRef(source: "urn:a", id: "1"))
        guard case .waiting = waiting.outcome else {
            Issue.record("It waits.")
            return
        }
        let released = try #require(EventNotice(try self.data("indicators.event.released", "{\(Self.notice),\(ref)}")))
        guard case .released = released.outcome else {
            Issue.record("It was released.")
            return
        }
    }

    /// The input could not be recognised as an event: the digest of its bytes identifies it.
    @Test func aNoticeOfWhatIsNoEventNamesNone() throws {
        let aside = try self.data("programs.event.set_aside", "{\(Self.notice),\(Self.place)}")
        #expect(try #require(EventNotice(aside)).event == nil)
        #expect(aside.entity.description == "event/abc")
        #expect(aside.needs.isEmpty)
    }

    @Test func aRequestNamesThePartnershipTheDayAndWhatItComesAfter() throws {
        let json = #"{"partnership":"p","as_of":"2015-12-31""#
        let plain = try self.data("reports.report.requested", json + "}")
        #expect(plain.entity.description == "report/p 2015-12-31")
        #expect(plain.needs.map(\.description) == ["partnership/p"])
        #expect(ReportRequested(plain)?.after.isEmpty == true)
        let requested = try #require(
            ReportRequested(
                try self.data("reports.report.requested", json + #","after":[{"source":"urn:a","id":"1"}]}"#)))
        #expect(requested.partnership.text == "p")
        #expect(requested.asOf == CalendarDate("2015-12-31"))
        #expect(requested.after == [EventRef(source: "urn:a", id: "1")])
    }

    /// The events of these tests are of 10 June 2016, noon UTC: on that day the 11th begins somewhere.
    @Test(arguments: [("2016-06-10", true), ("2016-06-11", true), ("2016-06-12", false), ("2030-12-31", false)])
    func noReportIsMadeOfADayThatHasNotCome(_ day: String, _ isTaken: Bool) throws {
        let json = #"{"partnership":"p","as_of":"\#(day)"}"#
        if isTaken {
            _ = try self.data("reports.report.requested", json)
        } else {
            let refusal = #expect(throws: Refusal.self) { try self.data("reports.report.requested", json) }
            #expect(refusal?.sentence.contains("\(day) is later than 2016-06-10, the day of `time`") == true)
        }
    }

    @Test func dataOfAnotherRoleIsNone() throws {
        let all = try ExampleEventsTests.fixtures.map { try Event(structured: Repository.bytes($0)).data }
        for data in all {
            #expect((EventWithdrawn(data) != nil) == (data.role == .withdrawal), "\(data.schema.name)")
            #expect((ClaimPreferred(data) != nil) == (data.role == .preference), "\(data.schema.name)")
            #expect((ReportRequested(data) != nil) == (data.schema.name == "report.requested"), "\(data.schema.name)")
            #expect((SourceRanked(data) != nil) == (data.role == .ranking), "\(data.schema.name)")
            #expect(
                (EventNotice(data) != nil) == (data.role == .notice && data.schema.name.hasPrefix("event.")),
                "\(data.schema.name)")
        }
        #expect(Set(all.map(\.role)).count == 5)
    }

    /// Only Kembar sends notices.
    @Test func noNoticeIsTaken() {
        for entry in EventCatalogue.entries {
            #expect(entry.isAccepted == (entry.schema.role != .notice), "\(entry.type)")
        }
        #expect(EventCatalogue.entries.contains { !$0.isAccepted })
    }

    @Test func theCitationsOfAnyEventAreRead() throws {
        let city = #"{"city":"a","name":{"en":"A"},"country":"ID""#
        let cited = try self.data(
            "programs.city.registered",
            city + #","sources":[{"title":"T","document":"d"},{"title":"T"}],"remark":{"en":"R"}}"#)
        #expect(CommonEventFields.citations(of: cited.members).map(\.title) == ["T", "T"])
        #expect(CommonEventFields.citations(of: cited.members).map { $0.document?.text } == ["d", nil])
        #expect(cited[CommonEventFields.fields.remark]?.text(in: []) == "R")
        // A cited document need not be registered.
        #expect(cited.needs.isEmpty)
        #expect(CommonEventFields.citations(of: try self.data("programs.city.registered", city + "}").members).isEmpty)
    }
}
