import JSON
import Shared
import Testing

/// An event issued in error leaves every derivation but stays readable; a later event can withdraw the withdrawal.
struct WithdrawalTests {
    private func fold(_ events: HistoryEvent...) -> FoldedEntity { Fold.fold(Stated.activity, events) }

    @Test func aWithdrawnEventLeavesTheFoldAndStaysReadable() throws {
        let folded = fold(
            try Stated.planned("1", start: "2016"), try Stated.completed("2", end: "2016-03-24"),
            try Stated.withdrawn("3", Stated.ref("2")))
        #expect(folded.state == "planned")
        #expect(folded.members["end"] == nil)
        #expect(folded.withdrawn.map(\.event) == [Stated.ref("2")])
        #expect(folded.withdrawn.map(\.by) == [Stated.ref("3")])
        #expect(folded.withdrawn.map { $0.reason.text(in: []) } == ["Issued in error."])
        #expect(folded.notApplied.isEmpty)
    }

    @Test func withdrawalsMayArriveFirst() throws {
        #expect(fold(try Stated.withdrawn("2", Stated.ref("1")), try Stated.planned("1")).state == "unknown")
    }

    @Test func aWithdrawalThatIsWithdrawnLaterHasNoEffect() throws {
        let folded = fold(
            try Stated.planned("1"), try Stated.withdrawn("2", Stated.ref("1"), at: Stated.on(2)),
            try Stated.withdrawn("3", Stated.ref("2"), at: Stated.on(3)))
        #expect(folded.state == "planned")
        #expect(folded.withdrawn.map(\.event) == [Stated.ref("2")])
    }

    @Test func aChainIsJudgedFromItsLatestEnd() throws {
        let folded = fold(
            try Stated.planned("1"), try Stated.withdrawn("2", Stated.ref("1"), at: Stated.on(2)),
            try Stated.withdrawn("3", Stated.ref("2"), at: Stated.on(3)),
            try Stated.withdrawn("4", Stated.ref("3"), at: Stated.on(4)))
        #expect(folded.state == "unknown")
        #expect(folded.withdrawn.map(\.event) == [Stated.ref("1"), Stated.ref("3")])
    }

    /// An earlier withdrawal has no effect on a later one, so the later one is not shown as withdrawn either.
    @Test func anEarlierWithdrawalCannotTakeBackALaterOne() throws {
        let folded = fold(
            try Stated.planned("1"), try Stated.withdrawn("3", Stated.ref("1"), at: Stated.on(3)),
            try Stated.withdrawn("2", Stated.ref("3"), at: Stated.on(2)))
        #expect(folded.state == "unknown")
        #expect(folded.withdrawn.map(\.event) == [Stated.ref("1")])
    }

    @Test func aWithdrawalDoesNotTakeItselfBack() throws {
        let folded = fold(try Stated.planned("1"), try Stated.withdrawn("2", Stated.ref("2")))
        #expect(folded.state == "planned")
        #expect(folded.withdrawn.isEmpty)
    }

    @Test func aWithdrawalThatWasNotAdmittedHasNoEffect() throws {
        #expect(
            fold(try Stated.planned("1"), try Stated.withdrawn("2", Stated.ref("1"), admitted: false)).state
                == "planned")
    }

    @Test func ofTwoWithdrawalsOneIsEnough() throws {
        let both = [
            try Stated.planned("1"), try Stated.withdrawn("2", Stated.ref("1"), at: Stated.on(2)),
            try Stated.withdrawn("3", Stated.ref("1"), at: Stated.on(3)),
        ]
        #expect(Fold.fold(Stated.activity, both).withdrawn.map(\.event) == [Stated.ref("1")])
        let one = both + [try Stated.withdrawn("4", Stated.ref("2"), at: Stated.on(4))]
        #expect(Fold.fold(Stated.activity, one).state == "unknown")
        #expect(Fold.fold(Stated.activity, one).withdrawn.first?.by == Stated.ref("3"))
    }

    @Test func theBytesOfAReferenceDecideWhatIsWithdrawn() throws {
        let folded = fold(try Stated.planned("\u{E9}"), try Stated.withdrawn("2", Stated.ref("e\u{301}")))
        #expect(folded.state == "planned")
    }
}
