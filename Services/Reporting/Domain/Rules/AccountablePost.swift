internal import Shared

/// Whether a party has a filled post that is accountable for a field.
struct AccountablePost {
    /// Undetermined where dates are too coarse.
    let isMissing: Truth
    /// When a vacancy lasted as long as the threshold; nil where no post was ever assigned.
    let since: CoarseDate?
    let events: [EventRef]

    /// - Parameter vacantFor: a vacancy counts after so many days.
    init(of party: EntityReference, _ component: Code, _ context: RuleContext, vacantFor days: Int) {
        let own = context.facts.all(Responsibility.self).filter {
            $0.component == component && $0.party == party && $0.role == .accountable
        }
        self.events = own.flatMap(\.events)
        let vacancies = own.map { Self.vacancy(of: $0, context) }
        if vacancies.contains(where: { $0 == nil }) {
            (self.isMissing, self.since) = (.no, nil)
            return
        }
        let due = vacancies.compactMap { $0.map { $0.adding(days: days) } }
        guard let last = due.max(by: CoarseDate.isEarlier) else {
            (self.isMissing, self.since) = (.yes, nil)
            return
        }
        (self.isMissing, self.since) = (last.isOnOrBefore(context.asOf), last)
    }

    /// Since when nobody bears the responsibility: it was given up, or its post is vacant; nil while somebody does.
    private static func vacancy(of responsibility: Folded<Responsibility>, _ context: RuleContext) -> CoarseDate? {
        if responsibility.state == .vacant { return responsibility.last(.vacated)?.date ?? .unknown }
        guard let code = responsibility.post,
            let post = context.facts.thing(EntityKey(.post, code), Post.self), post.state == .vacant
        else { return nil }
        return post.last(.vacated)?.date ?? .unknown
    }
}
