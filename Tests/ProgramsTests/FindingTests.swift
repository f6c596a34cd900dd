internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// A finding as HTTP returns it.
struct FindingTests {
    @Test func aFindingSaysItsRuleItsThingAndItsEvents() {
        let finding = Finding(
            rule: "B01", version: 2, severity: .warning, thing: .activity, sentence: "It ends too early.",
            events: [EventRef(source: "urn:s", id: "1"), EventRef(source: "urn:s", id: "2")])
        #expect(
            finding.json.text
                == #"{"events":[{"id":"1","source":"urn:s"},{"id":"2","source":"urn:s"}],"rule":"B01","rule_version":2,"#
                + #""sentence":"It ends too early.","severity":"warning","thing":{"code":"a","kind":"activity"}}"#)
    }

    @Test func aFindingThatRestsOnNothingHasNoEvents() {
        let finding = Finding(
            rule: "B20", version: 1, severity: .info, thing: .document, sentence: "It is incomplete.", events: [])
        #expect(
            finding.json.text
                == #"{"events":[],"rule":"B20","rule_version":1,"sentence":"It is incomplete.","severity":"info","#
                + #""thing":{"code":"d","kind":"document"}}"#)
    }
}
