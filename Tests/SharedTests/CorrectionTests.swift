import FoundationEssentials
import JSON
import Shared
import Testing

/// A correction restates an observation completely.
struct CorrectionTests {
    private func observation(_ verb: String, _ more: String, id: String, at day: Int) throws -> HistoryEvent {
        try Stated.event(
            "indicators.observation.\(verb)",
            #"{"observation":"o","indicator":"i","period":{"start":"2016-01-01","end":"2016-12-31","type":"full_year"},\#(more)}"#,
            id: id, at: Stated.on(day))
    }

    @Test func aCorrectionLeavesNothingOfTheFormerFigure() throws {
        let events = [
            try self.observation(
                "recorded",
                #""state":"submitted","value":10,"quoted":"ten","dimensions":{"sex":"f"},"text":{"en":"T"}"#,
                id: "1", at: 1),
            try self.observation(
                "corrected",
                #""state":"approved","value":20,"reason":{"text":{"en":"Typing error."},"code":"source_error"}"#,
                id: "2", at: 2),
        ]
        let entity = Fold.fold(EntityKey(.observation, unchecked: "o"), events)
        let observation = try #require(entity.of(Observation.self))
        #expect(observation.state == .corrected)
        #expect(observation[\.state] == .approved)
        #expect(observation.value == .exact(20))
        #expect(observation.quoted == nil)
        #expect(observation.dimensions == nil)
        #expect(observation.text == nil)
        #expect(!observation.has(\.quoted))
        #expect(observation.events == [Stated.ref("2")])
        #expect(entity.fields == ["indicator", "observation", "period", "state", "value"])
        #expect(entity.members["quoted"] == nil)
        let recorded = try #require(observation.last(.recorded))
        #expect(recorded.quoted == "ten")
        #expect(recorded[\.state] == .submitted)
        #expect(observation.last(.corrected)?.reason?.code == .sourceError)
    }

    @Test func theCellOfAFigureIsThatOfItsLastStep() throws {
        let events = [
            try self.observation(
                "recorded", #""state":"approved","value":10,"dimensions":{"sex":"f"}"#, id: "1", at: 1),
            try self.observation(
                "corrected", #""state":"approved","value":20,"reason":{"text":{"en":"Of all."}}"#, id: "2", at: 2),
        ]
        let observation = try #require(
            Fold.fold(EntityKey(.observation, unchecked: "o"), events).of(Observation.self))
        let cells = observation.steps.map { FigureCell($0) }
        #expect(cells.map { $0?.dimensions.isWhole } == [false, true])
        #expect(cells[0] != cells[1])
        #expect(cells.map { $0?.indicator.text } == ["i", "i"])
    }
}
