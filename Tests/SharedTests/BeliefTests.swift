import Chance
import JSON
import Shared
import Testing

/// An explicit preference decides, else the publisher's rank, else the kind of evidence, else the later time. If none
/// of these differs, nothing is decided, and the range of the claims is used.
struct BeliefTests {
    private let a = "urn:a"
    private let b = "urn:b"

    /// The believed `end` and `participants` of one completed activity.
    private func believed(_ events: [HistoryEvent], ranks: [String: Int] = [:]) -> [JSONValue?] {
        let folded = Fold.fold(Stated.activity, events, ranks: ranks)
        return [folded.members["end"], folded.members["participants"]]
    }

    private func rivals(sameTime: Bool = false) throws -> [HistoryEvent] {
        [
            try Stated.completed("1", end: "2016-03-01", participants: 1, from: a, at: Stated.on(1)),
            try Stated.completed("1", end: "2016-03-02", participants: 2, from: b, at: Stated.on(sameTime ? 1 : 2)),
        ]
    }

    @Test func theLaterTimeIsBelieved() throws { #expect(believed(try rivals()) == ["2016-03-02", 2]) }

    /// Alphabetical order decides nothing: the range of the claims is used.
    @Test func atOneTimeNothingIsDecided() throws {
        let range: JSONValue = .object(["from": 1, "to": 2])
        #expect(believed(try rivals(sameTime: true)) == ["2016-03-01/2016-03-02", range])
        let ids = [try Stated.completed("10", end: "2016-03-01"), try Stated.completed("9", end: "2016-03-02")]
        #expect(believed(ids)[0] == "2016-03-01/2016-03-02")
    }

    @Test func aRankBeatsTheLaterTime() throws {
        #expect(believed(try rivals(), ranks: [a: 1, b: 2]) == ["2016-03-01", 1])
        #expect(believed(try rivals(), ranks: [a: 2, b: 1]) == ["2016-03-02", 2])
        #expect(believed(try rivals(), ranks: [a: 9]) == ["2016-03-01", 1])
        #expect(believed(try rivals(), ranks: [a: 3, b: 3]) == ["2016-03-02", 2])
    }

    @Test func aPreferenceBeatsARank() throws {
        let preferred = try Stated.preferred("9", EventRef(source: a, id: "1"))
        #expect(believed(try rivals() + [preferred], ranks: [b: 1]) == ["2016-03-01", 1])
    }

    @Test func aPreferenceOfAFieldLeavesTheOthers() throws {
        let preferred = try Stated.preferred("9", EventRef(source: a, id: "1"), field: "end")
        #expect(believed(try rivals() + [preferred]) == ["2016-03-01", 2])
        #expect(believed(try rivals() + [preferred], ranks: [b: 1]) == ["2016-03-01", 2])
    }

    @Test func theLatestPreferenceCounts() throws {
        let (refA, refB) = (EventRef(source: a, id: "1"), EventRef(source: b, id: "1"))
        let older = try Stated.preferred("8", refA, at: Stated.on(3))
        let newer = try Stated.preferred("9", refB, at: Stated.on(4))
        #expect(believed(try rivals() + [newer, older], ranks: [a: 1]) == ["2016-03-02", 2])
        let field = try Stated.preferred("9", refB, field: "end", at: Stated.on(4))
        #expect(believed(try rivals() + [older, field], ranks: [a: 1]) == ["2016-03-02", 1])
        let whole = try Stated.preferred("10", refA, at: Stated.on(5))
        #expect(believed(try rivals() + [field, whole]) == ["2016-03-01", 1])
    }

    @Test func aPreferenceOfSomethingElseDecidesNothing() throws {
        let preferred = try Stated.preferred("9", EventRef(source: a, id: "77"))
        #expect(believed(try rivals() + [preferred]) == ["2016-03-02", 2])
        let field = try Stated.preferred("9", EventRef(source: a, id: "1"), field: "title")
        #expect(believed(try rivals() + [field]) == ["2016-03-02", 2])
        // Fields that have a meaning only together are believed together.
        let start = try Stated.preferred("9", EventRef(source: a, id: "1"), field: "start")
        #expect(believed(try rivals() + [start]) == ["2016-03-01", 2])
    }

    @Test func aWithdrawnPreferenceCountsNoMore() throws {
        let preferred = try Stated.preferred("9", EventRef(source: a, id: "1"), at: Stated.on(3))
        let withdrawn = try Stated.withdrawn("10", preferred.ref, at: Stated.on(4))
        #expect(believed(try rivals() + [preferred]) == ["2016-03-01", 1])
        #expect(believed(try rivals() + [preferred, withdrawn]) == ["2016-03-02", 2])
        let restored = try Stated.withdrawn("11", withdrawn.ref, at: Stated.on(5))
        #expect(believed(try rivals() + [preferred, withdrawn, restored]) == ["2016-03-01", 1])
    }

    @Test func aWithdrawnClaimIsNoRival() throws {
        let events = try rivals() + [try Stated.withdrawn("9", EventRef(source: b, id: "1"), at: Stated.on(3))]
        #expect(believed(events) == ["2016-03-01", 1])
        #expect(Fold.fold(Stated.activity, events).disputed.isEmpty)
    }

    @Test func rivalsAreShownTheMoreBelievedFirst() throws {
        let events = try (1...4).map {
            try Stated.completed("\($0)", end: "2016-03-0\($0)", from: "urn:\($0)", at: Stated.on($0))
        }
        let activity = try #require(Fold.fold(Stated.activity, events, ranks: ["urn:2": 1]).of(Activity.self))
        let claims = try #require(activity.claims(\.end))
        #expect(claims.believed.value.text == "2016-03-02")
        #expect(claims.rivals.map(\.value.text) == ["2016-03-04", "2016-03-03", "2016-03-01"])
    }

    @Test func ofSeveralRanksOfOnePublisherTheLatestCounts() throws {
        func ranked(_ id: String, _ rank: Int, of source: String, at day: Int) throws -> HistoryEvent {
            try Stated.event(
                "programs.source.ranked", #"{"ranked":"\#(source)","rank":\#(rank)}"#, id: id, at: Stated.on(day))
        }
        let events = [
            try ranked("1", 5, of: a, at: 3), try ranked("2", 1, of: a, at: 2), try ranked("3", 2, of: b, at: 1),
            try Stated.planned("4"),
        ]
        #expect(Belief.ranks(from: events) == [a: 5, b: 2])
        #expect(Belief.ranks(from: events.reversed()) == [a: 5, b: 2])
    }

    /// Sorting relies on a total order, for any preferences and ranks.
    @Test func beliefIsATotalOrder() throws {
        for seed in 0..<100 as Range<UInt64> {
            var random = Seeded(seed)
            let claims = try (0..<8).map { number in
                try Stated.completed(
                    "\(number)", end: "2016", from: random.pick([a, b, "urn:c"]), at: Stated.on(1 + random.below(3)))
            }
            let preferences = try (0..<3).map { number in
                try Stated.preferred(
                    "p\(number)", random.pick(claims).ref, field: random.pick([nil, "end", "title"]),
                    at: Stated.on(1 + random.below(3)))
            }
            let belief = Belief(preferences: preferences, ranks: [a: random.below(3), b: random.below(3)])
            for field in [nil, "end"] as [String?] {
                for x in claims {
                    #expect(!belief.prefers(x, over: x, about: field))
                    for y in claims where x.ref != y.ref {
                        let xy = belief.prefers(x, over: y, about: field)
                        #expect(xy != belief.prefers(y, over: x, about: field), "seed \(seed)")
                        for z in claims where xy && belief.prefers(y, over: z, about: field) {
                            #expect(belief.prefers(x, over: z, about: field), "seed \(seed)")
                        }
                    }
                }
            }
        }
    }
}
