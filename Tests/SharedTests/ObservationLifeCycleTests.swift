import JSON
import Shared
import Testing

struct ObservationLifeCycleTests {
    private let key = EntityKey(.observation, unchecked: "o")

    private func stated(
        _ id: String, _ value: Int, corrected: Bool = false, state: String = "approved",
        from source: String = Stated.office,
        at time: String
    ) throws -> HistoryEvent {
        let reason = corrected ? #","reason":{"text":{"en":"Typing error."},"code":"source_error"}"# : ""
        return try Stated.event(
            corrected ? "indicators.observation.corrected" : "indicators.observation.recorded",
            #"{"observation":"o","indicator":"i","period":{"start":"2016-01-01","end":"2016-12-31","type":"full_year"},"#
                + #""state":"\#(state)","value":\#(value)\#(reason)}"#, id: id, from: source, at: time)
    }

    @Test func aCorrectionHidesTheFigureAndKeepsItReadable() throws {
        let folded = Fold.fold(
            key,
            [
                try stated("2", 20, corrected: true, at: Stated.on(2)),
                try stated("1", 10, state: "submitted", at: Stated.on(1)),
            ])
        #expect(folded.state == "corrected")
        #expect(folded.steps.map(\.name) == ["recorded", "corrected"])
        #expect(folded.members["value"] == 20)
        #expect(folded.members["state"] == "approved")
        #expect(folded.steps.first?.members["value"] == 10)
        #expect(folded.steps.first?.members["state"] == "submitted")
        #expect(folded.steps.first?.events.map(\.ref) == [Stated.ref("1")])
        #expect(folded.disputed.isEmpty)
        #expect(folded.members["reason"] == nil)
    }

    @Test func everyCorrectionIsAStepOfItsOwnAndTheLastOneCounts() throws {
        let events = [
            try stated("3", 30, corrected: true, at: Stated.on(3)), try stated("1", 10, at: Stated.on(1)),
            try stated("2", 20, corrected: true, at: Stated.on(2)),
        ]
        let folded = Fold.fold(key, events)
        #expect(folded.version == 3)
        #expect(folded.steps.map { $0.members["value"] } == [10, 20, 30])
        #expect(folded.members["value"] == 30)
    }

    @Test func aWithdrawnCorrectionBringsTheFigureBack() throws {
        let correction = try stated("2", 20, corrected: true, at: Stated.on(2))
        let withdrawal = try Stated.event(
            "indicators.event.withdrawn", #"{"source":"\#(Stated.office)","id":"2","reason":{"en":"x"}}"#, id: "3",
            at: Stated.on(3))
        let folded = Fold.fold(key, [correction, withdrawal, try stated("1", 10, at: Stated.on(1))])
        #expect(folded.state == "recorded")
        #expect(folded.members["value"] == 10)
    }

    @Test func twoPublishersOfOneFigureAreRivals() throws {
        let folded = Fold.fold(
            key, [try stated("1", 10, at: Stated.on(1)), try stated("1", 11, from: "urn:other", at: Stated.on(2))],
            ranks: [Stated.office: 1, "urn:other": 2])
        #expect(folded.version == 1)
        #expect(folded.members["value"] == 10)
        #expect(folded.disputed.map(\.field) == ["value"])
    }
}
