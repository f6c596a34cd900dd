import JSON
import Shared
import Testing

struct AgreementLifeCycleTests {
    private let key = EntityKey(.agreement, unchecked: "m")

    private func signed(_ id: String, version: Int, _ date: String, at time: String = Stated.on(1)) throws
        -> HistoryEvent
    {
        try Stated.event(
            "programs.agreement.signed",
            #"{"agreement":"m","version":\#(version),"kind":"mou","partnerships":["p"],"signed":"\#(date)"}"#, id: id,
            at: time)
    }

    @Test func twoSigningDatesOfOneVersionAreRivals() throws {
        let folded = Fold.fold(
            key,
            [
                try signed("1", version: 1, "2016-06-10", at: Stated.on(1)),
                try signed("2", version: 1, "2016-06-11", at: Stated.on(2)),
            ])
        #expect(folded.state == "signed")
        #expect(folded.version == 1)
        #expect(folded.notApplied.isEmpty)
        #expect(folded.disputed.map(\.field) == ["signed"])
        #expect(folded.disputed.first.map { JSONValue($0.believed.value) } == "2016-06-11")
        let claims = try #require(folded.of(Agreement.self)?.claims(\.signed))
        #expect(claims.believed.value.text == "2016-06-11")
        #expect(claims.rivals.map(\.value.text) == ["2016-06-10"])
    }

    @Test func twoVersionsAreTwoSteps() throws {
        let folded = Fold.fold(
            key, [try signed("2", version: 2, "2020-01-01"), try signed("1", version: 1, "2016-06-10")])
        #expect(folded.version == 2)
        #expect(folded.notApplied.isEmpty)
        #expect(folded.disputed.isEmpty)
        #expect(folded.members["version"] == 2)
        #expect(folded.steps.first?.members["signed"] == "2016-06-10")
    }

    /// A signing without a version is of version 1.
    @Test func aVersionThatIsNotStatedIsTheFirst() throws {
        let untold = try Stated.event(
            "programs.agreement.signed", #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016"}"#,
            id: "3")
        #expect(Fold.fold(key, [untold, try signed("1", version: 1, "2016-06-10")]).version == 1)
    }
}
