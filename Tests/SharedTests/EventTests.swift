import JSON
import Shared
import Testing

/// From bytes to a checked event, or to the reason of a refusal.
struct EventTests {
    private func reason(_ bytes: [UInt8]) -> Refusal.Reason? {
        do throws(Refusal) {
            _ = try Event(structured: bytes)
            return nil
        } catch {
            return error.reason
        }
    }

    private func event(_ type: String, _ data: String) -> [UInt8] {
        Array(
            #"{"specversion":"1.0","id":"1","source":"urn:a","type":"\#(type)","time":"2016-06-10T12:00:00Z","data":\#(data)}"#
                .utf8)
    }

    private let city = #"{"city":"a","name":{"en":"A"},"country":"ID"}"#

    @Test func anEventKnowsItsAreaItsThingAndItsKey() throws {
        let read = try Event(structured: event("org.kembar.programs.city.registered.v1", city))
        #expect(read.area == .programs)
        #expect(read.key == "city/a")
        #expect(read.data.registers.map(\.description) == ["city/a"])
        #expect(read.data.refersTo.isEmpty)
    }

    /// Only the owning service may read a name in clear, so the program must detect one.
    @Test func anEventKnowsWhetherItHoldsASecret() throws {
        let type = "org.kembar.programs.person.named.v1"
        let clear = try Event(structured: event(type, #"{"person":"x","name":{"en":"X"}}"#))
        #expect(clear.holdsClearText)
        #expect(!clear.isSealed)
        let sealed = try Event(structured: event(type, #"{"person":"x","sealed":"AAAA"}"#))
        #expect(!sealed.holdsClearText)
        #expect(sealed.isSealed)
        let other = try Event(structured: event("org.kembar.programs.city.registered.v1", city))
        #expect(!other.holdsClearText)
        #expect(!other.isSealed)
    }

    /// Two events that are about each other are stored one after the other.
    @Test func anEventKnowsWhichEventsItIsAbout() throws {
        let requested = try Event(
            structured: event(
                "org.kembar.reports.report.requested.v1",
                #"{"partnership":"p","as_of":"2016-01-01","after":[{"source":"urn:b","id":"2"}]}"#))
        #expect(requested.data.concerns.map(\.description) == ["event/urn:b 2"])
        #expect(requested.data.needs.map(\.description) == ["partnership/p"])
        let notice = #""reason":"not_json","sentence":"S.","dead_letter":"abc","topic":"t","partition":0,"offset":0"#
        let known = try Event(
            structured: event(
                "org.kembar.programs.event.set_aside.v1", #"{\#(notice),"source":"urn:b","id":"2"}"#))
        #expect(known.data.concerns.map(\.description) == ["event/urn:b 2"])
        #expect(known.data.needs.isEmpty)
        let withdrawn = try Event(
            structured: event(
                "org.kembar.programs.event.withdrawn.v1", #"{"source":"urn:b","id":"2","reason":{"en":"R"}}"#))
        #expect(withdrawn.data.concerns.isEmpty)
        #expect(withdrawn.data.needs.map(\.description) == ["event/urn:b 2"])
    }

    @Test func unknownMembersAreKept() throws {
        let read = try Event(
            structured: event(
                "org.kembar.programs.city.registered.v1", #"{"x":[1e400],"city":"a","name":{"en":"A"},"country":"ID"}"#)
        )
        #expect(Array(read.envelope.data.raw).starts(with: Array("{\"x\":[1e400],".utf8)))
    }

    @Test(arguments: [
        ("org.kembar.programs.city.registered.v2", Refusal.Reason.unknownVersion),
        ("org.kembar.programs.city.registered.v0", .unknownVersion),
        ("org.kembar.programs.city.founded.v1", .unknownType),
        ("org.kembar.indicators.city.registered.v1", .unknownType),
        ("org.kembar.programs.city.registered", .unknownType),
        ("org.kembar.programs.city.registered.v", .unknownType), ("com.example.thing", .unknownType),
        ("x", .unknownType),
        ("org.kembar.programs.city.registered.v1.v1", .unknownType),
        ("ORG.KEMBAR.PROGRAMS.CITY.REGISTERED.V1", .unknownType),
    ]) func aTypeThatIsNotInTheContractIsRefused(_ type: String, _ expected: Refusal.Reason) {
        #expect(reason(event(type, city)) == expected)
    }

    @Test func theReasonSaysWhatKindOfFaultItIs() {
        let type = "org.kembar.programs.city.registered.v1"
        #expect(reason(Array("{".utf8)) == .notJSON)
        #expect(reason(Array("{\"id\":1,\"id\":2}".utf8)) == .notJSON)
        #expect(reason(event(type, "{\"city\":\"a\",\"city\":\"a\"}")) == .notJSON)
        #expect(reason([]) == .notJSON)
        #expect(reason(Array("{}".utf8)) == .notCloudEvent)
        #expect(reason(event(type, "{}")) == .schema)
        #expect(reason(event(type, #"{"city":"a","name":{"en":"A"},"country":"ZZ"}"#)) == .unknownCode)
        #expect(reason(event(type, #"{"city":"a","name":{"en":"A"},"country":"ID","sources":[{}]}"#)) == .schema)
        #expect(reason(event(type, city)) == nil)
    }

    @Test func anEventMayBe256KiB() {
        let type = "org.kembar.programs.city.registered.v1"
        func padded(_ count: Int) -> [UInt8] {
            event(
                type, #"{"city":"a","name":{"en":"A"},"country":"ID","x":"\#(String(repeating: "x", count: count))"}"#)
        }
        let room = 256 * 1024 - padded(0).count
        #expect(reason(padded(room)) == nil)
        #expect(reason(padded(room + 1)) == .tooLarge)
    }

    @Test func anEventMayBeNested64Deep() {
        let type = "org.kembar.programs.city.registered.v1"
        func nested(_ depth: Int) -> [UInt8] {
            let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return event(type, #"{"city":"a","name":{"en":"A"},"country":"ID","x":\#(lists)}"#)
        }
        #expect(reason(nested(62)) == nil)
        #expect(reason(nested(63)) == .notJSON)
    }

    /// Runs in a separate process, because a number that nothing reads once crashed the program.
    @Test func noUnknownMemberEndsTheProgram() async {
        await #expect(processExitsWith: .success) {
            for number in [
                "1e9223372036854775807", "10e9223372036854775807", "0.1e-9223372036854775808", "1e-9999999999999999999",
            ] {
                let bytes = Array(
                    (#"{"specversion":"1.0","id":"1","source":"urn:a","type":"org.kembar.programs.city.registered.v1","#
                        + #""time":"2016-06-10T12:00:00Z","data":{"city":"a","name":{"en":"A"},"country":"ID","x":\#(number)}}"#)
                        .utf8)
                _ = Wire.contentDigest(of: try Event(structured: bytes).envelope)
            }
        }
    }
}
