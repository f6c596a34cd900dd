import JSON
import Shared
import Testing

/// Code lists and rules apply to new data: what was accepted once stays readable with every later edition.
struct ValidationTests {
    private static let value = #""value":{"amount":1,"currency":"IDR"}"#

    /// Data that today's lists and rules refuse if it is new.
    static let accepted = [
        ("programs.city.registered", #"{"city":"a","name":{"en":"A"},"country":"ZZ"}"#),
        ("programs.city.registered", #"{"city":"a","name":{"en":"A"},"country":"AN"}"#),
        ("programs.organisation.registered", #"{"organisation":"o","name":{"en":"O"},"iati_identifier":"ZZ-NONE-1"}"#),
        ("programs.organisation.registered", #"{"organisation":"o","name":{"en":"O"},"iati_identifier":"ID"}"#),
        (
            "programs.budget.stated",
            #"{"budget":"b","start":"2016-01-01","end":"2016-12-31","value":{"amount":1.00001,"currency":"EEK"}}"#
        ),
        (
            "programs.offer.made",
            #"{"offer":"o","what":{"en":"O"},"value":{"amount":1.00001,"currency":"IDR"}}"#
        ),
        ("programs.budget.stated", #"{"budget":"b","start":"2017-01-01","end":"2016-12-31",\#(value)}"#),
        (
            "programs.activity.completed", #"{"activity":"a","partnerships":["p"],"start":"2017-02","end":"2017-01"}"#
        ),
        ("programs.agreement.superseded", #"{"agreement":"m","superseded_by":"m"}"#),
        (
            "programs.agreement.signed",
            #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016","components":[{"code":"c","name":{"en":"C"}},{"code":"c","name":{"en":"D"}}]}"#
        ),
        (
            "programs.component.defined",
            #"{"component":"c","name":{"en":"C"},"tags":[{"vocabulary":"2","code":"18"}]}"#
        ),
        ("programs.exchange_rate.stated", #"{"base":"KRW","quote":"KRW","on":"2017-07-01","rate":0}"#),
        ("programs.profile_fact.stated", #"{"city":"a","measure":"a.b","year":2016,"value":1}"#),
    ]

    @Test(arguments: Self.accepted) func whatWasAcceptedStaysReadable(_ type: String, _ data: String) throws {
        let envelope = try Stated.envelope(type, data)
        #expect(throws: Refusal.self) { try Event(envelope) }
        #expect(throws: Refusal.self) { try Event(envelope, validation: .entry) }
        let event = try Event(envelope, validation: .historic)
        #expect(event.data.notes.isEmpty)
        #expect(event.data.members.raw.elementsEqual(envelope.data.raw))
    }

    /// The form of the data does not depend on the edition.
    @Test(arguments: [
        ("programs.city.registered", #"{"city":"a","country":"ID"}"#),
        ("programs.city.registered", #"{"city":"A B","name":{"en":"A"},"country":"ID"}"#),
        ("programs.city.registered", #"{"city":"a","name":"A","country":"ID"}"#),
        ("programs.city.registered", #"{"city":"a","name":{"en":"A"},"country":"ID","sources":[{}]}"#),
        ("programs.person.named", #"{"person":"x"}"#),
        (
            "programs.context_event.recorded",
            #"{"context_event":"e","kind":"pandemic","title":{"en":"E"},"from":"2020"}"#
        ),
        ("programs.activity.cancelled", #"{"activity":"a","reason":{"text":{"en":"R"},"code":"whim"}}"#),
    ])
    func whatWasNeverAcceptedIsRefusedStill(_ type: String, _ data: String) throws {
        let envelope = try Stated.envelope(type, data)
        #expect(throws: Refusal.self) { try Event(envelope, validation: .entry) }
        #expect(throws: Refusal.self) { try Event(envelope, validation: .historic) }
    }

    @Test func bytesAreReadByTheSameTwoMeasures() throws {
        let text =
            #"{"specversion":"1.0","id":"1","source":"urn:a","type":"org.kembar.programs.city.registered.v1","#
            + #""time":"2016-06-10T12:00:00Z","data":{"city":"a","name":{"en":"A"},"country":"ZZ"}}"#
        #expect(throws: Refusal.self) { try Event(structured: Array(text.utf8)) }
        #expect(try Event(structured: Array(text.utf8), validation: .historic).key == "city/a")
    }

    /// A withdrawn code is accepted in imported data, with a note; an unknown one is not.
    @Test(arguments: [Validation.entry, .historic])
    func aWithdrawnCodeIsTakenAndNotedWhereItIsImported(_ validation: Validation) throws {
        let data = #"{"city":"a","name":{"en":"A"},"country":"AN"}"#
        let envelope = try Stated.envelope("programs.city.registered", data, ["imported": true])
        #expect(
            try Event(envelope, validation: validation).data.notes
                == ["data.country \"AN\" is withdrawn from the list Country (IATI 2.03, 2026-11)."])
        let unknown = try Stated.envelope(
            "programs.city.registered", #"{"city":"a","name":{"en":"A"},"country":"ZZ"}"#, ["imported": true])
        if validation == .entry {
            #expect(throws: Refusal.self) { try Event(unknown, validation: validation) }
        } else {
            #expect(try Event(unknown, validation: validation).data.notes.isEmpty)
        }
    }

    @Test func everyWithdrawnCodeIsNotedWithItsPath() throws {
        let envelope = try Stated.envelope(
            "programs.budget.stated",
            #"{"budget":"b","start":"2016-01-01","end":"2016-12-31","value":{"amount":1,"currency":"EEK"}}"#,
            ["imported": "true"])
        #expect(
            try Event(envelope).data.notes
                == ["data.value.currency \"EEK\" is withdrawn from the list Currency (IATI 2.03, 2026-11)."])
    }

    /// A code of a published list may be unknown to this edition: then it is not read, and the rest is.
    @Test func aCodeThatNoVocabularyRepeatsIsReadAsNothing() throws {
        let event = try Event(
            Stated.envelope(
                "programs.result.defined",
                #"{"result":"r","level":"77","statement":{"en":"S"},"components":["c"]}"#), validation: .historic)
        #expect(event.data[ProgrammeResult.fields.level] == nil)
        #expect(event.data[ProgrammeResult.fields.components]?.map(\.text) == ["c"])
    }

    /// The goals and targets of the SDGs are published lists like any other.
    @Test func aTagOfNoSuchGoalIsAnUnknownCode() throws {
        let envelope = try Stated.envelope(
            "programs.component.defined",
            #"{"component":"c","name":{"en":"C"},"tags":[{"vocabulary":"2","code":"18"}]}"#)
        #expect(#expect(throws: Refusal.self) { try Event(envelope) }?.reason == .unknownCode)
    }
}
