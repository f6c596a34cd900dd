internal import Shared

/// Whether a side has a filled post that is accountable for a field.
struct AccountablePost {
    /// Whether a responsibility is borne.
    private enum Bearing {
        case filled
        /// Nobody bears it since a date.
        case vacant(CoarseDate)
        /// No post is named.
        case unknown
    }

    /// Undetermined where dates are too coarse, or no post is named.
    let isMissing: Truth
    /// When a vacancy had lasted longer than the threshold; nil where no post was ever assigned.
    let since: CoarseDate?
    /// Since when the post is vacant that was filled last; nil where none was ever assigned, or one is filled.
    let vacant: CoarseDate?
    let events: [EventRef]

    /// - Parameters:
    ///   - responsibilities: those for the field.
    ///   - vacantFor: a vacancy counts when it has lasted longer than so many days.
    init(
        of side: EntityKey, _ responsibilities: [Folded<Responsibility>], _ context: RuleContext, vacantFor days: Int
    ) {
        let own = responsibilities.filter { responsibility in
            responsibility.role == .accountable && responsibility.party.map { context.side($0) == side } ?? false
        }
        self.events = own.flatMap(\.events)
        var vacancies: [CoarseDate] = []
        var isUnknown = false
        for responsibility in own {
            switch Self.bearing(of: responsibility, context) {
            case .filled:
                (self.isMissing, self.since, self.vacant) = (.no, nil, nil)
                return
            case .vacant(let date): vacancies.append(date)
            case .unknown: isUnknown = true
            }
        }
        self.vacant = vacancies.max(by: CoarseDate.isEarlier)
        self.since = self.vacant?.adding(days: days + 1)
        self.isMissing = isUnknown ? .undetermined : self.since?.isOnOrBefore(context.asOf) ?? .yes
    }

    private static func bearing(of responsibility: Folded<Responsibility>, _ context: RuleContext) -> Bearing {
        let given = responsibility.state == .vacant ? responsibility.last(.vacated)?.date ?? .unknown : nil
        // One that is not certainly borne yet decides nothing.
        if given == nil, let from = responsibility.from, from.isOnOrBefore(context.asOf) != .yes { return .unknown }
        guard let code = responsibility.post else { return given.map { .vacant($0) } ?? .unknown }
        let post = context.facts.thing(EntityKey(.post, code), Post.self)
        let left = post?.state == .vacant ? post?.last(.vacated)?.date ?? .unknown : nil
        return [given, left].compactMap { $0 }.min(by: CoarseDate.isEarlier).map { .vacant($0) } ?? .filled
    }
}
