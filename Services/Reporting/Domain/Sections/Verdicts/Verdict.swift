public import Shared

/// Whether results of one level were reached in one field and period. Own definition.
public enum Verdict: String, Vocabulary {
    /// Every assessable indicator has at least 85 % of the way behind it, at least half of them are assessable, and none
    /// of the others has certainly missed its target.
    case achieved
    /// Some have.
    case partly
    /// None has.
    case notAchieved = "not_achieved"
    /// None has, and one at least moved away from its target.
    case movedAway = "moved_away"
    case notAssessable = "not_assessable"

    init(_ indicators: [JudgedIndicator]) {
        let assessable = indicators.filter { $0.isMet != nil }
        let met = assessable.count { $0.isMet == true }
        if assessable.isEmpty {
            // Without a baseline a missed target does not tell how much was achieved.
            self = .notAssessable
        } else if met == assessable.count, 2 * assessable.count >= indicators.count,
            !indicators.contains(where: \.missed)
        {
            self = .achieved
        } else if met > 0 {
            self = .partly
        } else {
            self = assessable.contains(where: \.movedAway) ? .movedAway : .notAchieved
        }
    }
}
