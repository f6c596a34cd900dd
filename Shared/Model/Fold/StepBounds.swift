/// The positions of a history's steps in the order of judgement, summarised: enough to determine whether a further step
/// comes after all of them.
struct StepBounds: Codable, Sendable, Equatable {
    /// The properties that decide the position of one step.
    struct Place: Codable, Sendable, Equatable {
        let rank: Int
        let firstDay: Int
        let lastDay: Int
        let time: Instant
        let ref: EventRef

        init(_ step: Step) {
            self.rank = step.rank
            self.firstDay = step.firstDay
            self.lastDay = step.lastDay
            self.time = step.time
            self.ref = step.ref
        }

        /// Which of two steps comes first when neither certainly precedes: rank, last day (an unknown one last), time,
        /// source, id.
        func precedesByRule(_ other: Place) -> Bool {
            if self.rank != other.rank { return self.rank < other.rank }
            if self.lastDay != other.lastDay { return self.lastDay < other.lastDay }
            if self.time != other.time { return self.time < other.time }
            return self.ref < other.ref
        }
    }

    private var greatestFirstDay = Int.min
    private var greatestLastDay = Int.min
    /// The step that every other one precedes by rule.
    private var last: Place?

    mutating func add(_ place: Place) {
        self.greatestFirstDay = max(self.greatestFirstDay, place.firstDay)
        self.greatestLastDay = max(self.greatestLastDay, place.lastDay)
        if self.last.map({ $0.precedesByRule(place) }) ?? true { self.last = place }
    }

    /// Whether a step comes after all of these, and leaves their own order unchanged.
    ///
    /// True when all of them certainly precede it; or when all precede it by rule, and it certainly precedes none.
    func allPrecede(_ place: Place) -> Bool {
        guard let last else { return true }
        return place.firstDay > self.greatestLastDay
            || last.precedesByRule(place) && place.lastDay >= self.greatestFirstDay
    }
}
