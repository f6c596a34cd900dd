/// A step of a life cycle, with what decides its place in the history.
public struct Step: Sendable {
    /// What the life cycle calls it: `planned`, `completed`.
    public let name: String
    /// Which step comes first when the days do not tell.
    public let rank: Int
    /// The day it was taken, as exact as it is known; nil when the step has none.
    public let date: CoarseDate?
    /// Of the claim that is believed.
    public let time: Instant
    public let ref: EventRef

    public init(name: String, rank: Int, date: CoarseDate?, time: Instant, ref: EventRef) {
        self.name = name
        self.rank = rank
        self.date = date
        self.time = time
        self.ref = ref
    }

    /// Which of two steps comes first when neither certainly precedes: rank, last day (an unknown one last), time,
    /// source, id.
    static func precedesByRule(_ a: Step, _ b: Step) -> Bool {
        if a.rank != b.rank { return a.rank < b.rank }
        let (lastA, lastB) = (a.date?.latest?.dayNumber ?? .max, b.date?.latest?.dayNumber ?? .max)
        if lastA != lastB { return lastA < lastB }
        if a.time != b.time { return a.time < b.time }
        return a.ref < b.ref
    }
}
