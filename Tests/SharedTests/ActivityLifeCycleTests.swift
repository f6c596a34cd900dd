import JSON
import Shared
import Testing

struct ActivityLifeCycleTests {
    private func fold(_ events: HistoryEvent...) -> FoldedEntity { Fold.fold(Stated.activity, events) }

    @Test func nothingWasReportedYet() {
        let folded = fold()
        #expect(folded.state == "unknown")
        #expect(folded.version == 0)
        #expect(folded.members == .object([:]))
        #expect(folded.notApplied.isEmpty)
    }

    @Test func legalHistoriesReachTheirState() throws {
        #expect(fold(try Stated.planned("1")).state == "planned")
        #expect(fold(try Stated.completed("1", end: "2016-03-24")).state == "done")
        #expect(fold(try Stated.cancelled("1")).state == "cancelled")
        #expect(
            fold(try Stated.completed("2", end: "2016-03-24"), try Stated.planned("1", start: "2016")).state == "done")
        #expect(
            fold(try Stated.cancelled("2", on: "2016-03-24"), try Stated.planned("1", start: "2016")).state
                == "cancelled")
        let planned = fold(try Stated.planned("1", start: "2016"), try Stated.completed("2", end: "2016-03-24"))
        #expect(planned.steps.map(\.name) == ["planned", "completed"])
        #expect(planned.notApplied.isEmpty)
    }

    @Test func whatIsDoneCanNoLongerBeCancelled() throws {
        let folded = fold(try Stated.completed("1", end: "2016-03-24"), try Stated.cancelled("2", on: "2016-05-01"))
        #expect(folded.state == "done")
        #expect(folded.steps.map(\.name) == ["completed"])
        #expect(folded.notApplied.map(\.event) == [Stated.ref("2")])
        #expect(
            folded.notApplied.first?.sentence
                == "activity a is done, so \"cancelled\" has no effect; no further step is possible.")
    }

    @Test func whatIsDoneCanNoLongerBePlanned() throws {
        let folded = fold(try Stated.completed("1", end: "2015-12-31"), try Stated.plannedOn("2", "2016-02-01"))
        #expect(folded.state == "done")
        #expect(
            folded.notApplied.map(\.sentence) == [
                "activity a is done, so \"planned\" has no effect; no further step is possible."
            ])
    }

    @Test func whatWasPutOffOrCancelledBeforeItsPlannedStartWasPlannedAllTheSame() throws {
        let folded = fold(try Stated.cancelled("1", on: "2015-12-01"), try Stated.planned("2", start: "2016"))
        #expect(folded.state == "cancelled")
        #expect(folded.notApplied.isEmpty)
    }

    @Test func whatWasCancelledIsNeitherDoneNorPlanned() throws {
        let folded = fold(
            try Stated.cancelled("1", on: "2015-01-01"), try Stated.completed("2", end: "2016-03-24"),
            try Stated.plannedOn("3", "2016-06-01"))
        #expect(folded.state == "cancelled")
        #expect(
            folded.notApplied.map(\.sentence) == [
                "activity a is cancelled, so \"completed\" has no effect; no further step is possible.",
                "activity a is cancelled, so \"planned\" has no effect; no further step is possible.",
            ])
    }

    @Test func aStepWithoutEffectIsJudgedAgainWhenTheHistoryChanges() throws {
        let (done, cancelled) = (
            try Stated.completed("1", end: "2016-03-24"), try Stated.cancelled("2", on: "2016-05-01")
        )
        #expect(fold(done, cancelled).state == "done")
        let corrected = fold(done, cancelled, try Stated.withdrawn("3", done.ref))
        #expect(corrected.state == "cancelled")
        #expect(corrected.notApplied.isEmpty)
    }

    @Test func aSentenceNamesWhatWouldBeLegal() throws {
        let correction =
            #"{"observation":"o","indicator":"i","period":{"start":"2016-01-01","end":"2016-12-31","#
            + #""type":"full_year"},"state":"approved","value":1,"reason":{"text":{"en":"Typing error."}}}"#
        let folded = Fold.fold(
            EntityKey(.observation, unchecked: "o"), [try Stated.event("indicators.observation.corrected", correction)])
        #expect(
            folded.notApplied.map(\.sentence) == [
                "observation o is unknown, so \"corrected\" has no effect; possible steps: recorded."
            ])
    }

    @Test func whatAdmissionStoredWithoutEffectHasNone() throws {
        let folded = fold(
            try Stated.completed("1", end: "2016-03-24", admitted: false), try Stated.planned("2", start: "2016"))
        #expect(folded.state == "planned")
        #expect(folded.notApplied.map(\.event) == [Stated.ref("1")])
        #expect(folded.notApplied.map(\.sentence) == ["The event was stored without effect when it arrived."])
    }

    @Test func theSameStepStatedTwiceIsAPairOfRivalsAndNeverIllegal() throws {
        let folded = fold(
            try Stated.completed("1", end: "2016-03-24", participants: 30, at: Stated.on(1)),
            try Stated.completed("2", end: "2016-03-25", participants: 30, at: Stated.on(2)))
        #expect(folded.state == "done")
        #expect(folded.version == 1)
        #expect(folded.notApplied.isEmpty)
        #expect(folded.disputed.map(\.field) == ["end"])
        #expect(folded.disputed.map { shown($0.believed) } == ["\"2016-03-25\" stated by 2"])
        #expect(folded.disputed.map { $0.rivals.map(shown) } == [["\"2016-03-24\" stated by 1"]])
        #expect(folded.claims(of: "participants").map { shown($0.believed) } == "30 stated by 2, 1")
    }

    @Test func theSameStepStatedTwiceAlikeIsNoDispute() throws {
        let folded = fold(
            try Stated.completed("1", end: "2016-03-24"),
            try Stated.completed("1", end: "2016-03-24", from: "urn:other"))
        #expect(folded.version == 1)
        #expect(folded.disputed.isEmpty)
        #expect(folded.of(Activity.self)?.claims(\.end)?.believed.events.count == 2)
    }

    @Test func aLaterStepsMemberHidesAnEarlierOnesAndTheRestStaysStanding() throws {
        let folded = fold(
            try Stated.planned("1", start: "2016", end: "2016-12"), try Stated.completed("2", end: "2016-03-24"))
        #expect(folded.members["end"] == "2016-03-24")
        #expect(folded.members["title"]?["en"] == "A")
        #expect(folded.steps.first?.members["end"] == "2016-12")
        #expect(folded.disputed.isEmpty)
    }

    @Test func whatSourcesAndRemarksSayIsNoClaim() throws {
        let event = try Stated.event(
            "programs.activity.cancelled",
            #"{"activity":"a","reason":{"text":{"en":"x"}},"sources":[{"title":"t"}],"remark":{"en":"r"},"on":"2016"}"#)
        #expect(fold(event).members.text == #"{"activity":"a","on":"2016"}"#)
    }
}
