import JSON
import Shared
import Testing

/// Things that are told once and then only told again.
struct RegistrationLifeCycleTests {
    private func city(_ id: String, _ level: Int, at day: Int) throws -> HistoryEvent {
        try Told.event(
            "programs.city.registered", #"{"city":"c","name":{"en":"C"},"country":"ID","admin_level":\#(level)}"#,
            id: id,
            at: Told.on(day))
    }

    @Test func toldAgainIsARivalAndNeverIllegal() throws {
        let folded = Fold.fold(EntityKey(.city, unchecked: "c"), [try city("1", 2, at: 1), try city("2", 3, at: 2)])
        #expect(folded.state == "registered")
        #expect(folded.version == 1)
        #expect(folded.notApplied.isEmpty)
        #expect(folded.members["admin_level"] == 3)
        #expect(folded.disputed.map(\.field) == ["admin_level"])
    }

    @Test func everyKindHasItsWord() throws {
        let period = #"{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#
        let told: [(EntityKind, String, String, String)] = [
            (
                .organisation, "programs.organisation.registered", #"{"organisation":"x","name":{"en":"X"}}"#,
                "registered"
            ),
            (
                .partnership, "programs.partnership.registered",
                #"{"partnership":"x","name":{"en":"X"},"cities":["a","b"]}"#, "registered"
            ),
            (
                .indicator, "indicators.indicator.defined", #"{"indicator":"x","title":{"en":"X"},"measure":"1"}"#,
                "defined"
            ),
            (.target, "indicators.target.set", #"{"target":"x","indicator":"i","value":1,"period":\#(period)}"#, "set"),
            (
                .contextEvent, "programs.context_event.recorded",
                #"{"context_event":"x","kind":"disaster","title":{"en":"X"},"from":"2016","global":true}"#, "recorded"
            ),
        ]
        for (kind, type, data, state) in told {
            let folded = Fold.fold(EntityKey(kind, unchecked: "x"), [try Told.event(type, data)])
            #expect(folded.state == state, "\(type)")
        }
    }
}
