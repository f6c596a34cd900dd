internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension LifeSection {
    init(_ facts: PartnershipFacts, counted: [CountedActivity]) {
        let axes = facts.history.settings.lifeAxes
        let signs = LifeAxis.allCases.map { axis in
            LifeSign(axis, Self.events(axis, facts, counted), counts: axes.contains(axis), asOf: facts.asOf)
        }
        let recent = signs.filter(\.counts).compactMap(\.isRecent)
        let alive: Truth? =
            if recent.isEmpty {
                nil
            } else if recent.contains(.yes) {
                .yes
            } else {
                recent.contains(.undetermined) ? .undetermined : .no
            }
        self.init(counting: LifeAxis.allCases.filter { axes.contains($0) }, alive: alive, signs: signs)
    }

    private static func events(
        _ axis: LifeAxis, _ facts: PartnershipFacts, _ counted: [CountedActivity]
    ) -> [SubstantiveEvent] {
        switch axis {
        case .activity: counted.map { $0.last } + Outputs(facts).all
        case .contact: counted.filter { Self.isContact($0.activity) }.map { $0.last }
        case .paper: Self.paper(facts)
        case .moneyAndKind: MoneyMoved(facts).all + Self.inKind(facts)
        }
    }

    /// Where no rule decides between kinds, true only when each of them is contact.
    private static func isContact(_ activity: Folded<Activity>) -> Bool {
        guard let claims = activity.claims(\.kind), claims.isUndecided else { return Self.isContact(activity.kind) }
        return claims.rivals.allSatisfy { Self.isContact($0.value) }
    }

    private static func isContact(_ kind: ActivityKind?) -> Bool {
        switch kind {
        case .visit, .meeting, .event, .informationExchange: true
        case .training, .staffExchange, .systemDevelopment, .technicalAssistance, .study, nil: false
        }
    }

    /// Documents that were signed, decided or adopted. An end is not a sign of life.
    private static func paper(_ facts: PartnershipFacts) -> [SubstantiveEvent] {
        let agreements = facts.agreements.flatMap { agreement in
            agreement.steps.compactMap { step -> SubstantiveEvent? in
                switch step.name {
                case .drafted, .reviewStarted, .approved, .formalityRecorded, .signed, .enteredIntoForce: break
                case .renewalDecided: if step.decision == .letExpire { return nil }
                case .expired, .terminated, .superseded, nil: return nil
                }
                return step.date.map { SubstantiveEvent(what: agreement.key, last: $0, events: step.refs.sorted()) }
            }
        }
        let plans = facts.all(WorkPlan.self).filter { facts.belonging.contains($0.key) }.compactMap { plan in
            plan.on.map { SubstantiveEvent(what: plan.key, last: $0, events: plan.events) }
        }
        return (agreements + plans).filter { $0.last.isOnOrBefore(facts.asOf) != .no }
    }

    private static func inKind(_ facts: PartnershipFacts) -> [SubstantiveEvent] {
        facts.all(InKindContribution.self).compactMap { contribution in
            guard facts.funding.isOwn(contribution.key), let last = contribution.on,
                last.isOnOrBefore(facts.asOf) != .no
            else { return nil }
            // A contribution whose quantity is or may be zero does not count.
            if let quantity = contribution.quantity, quantity.bounds.from.map({ $0 <= 0 }) ?? true { return nil }
            return SubstantiveEvent(what: contribution.key, last: last, events: contribution.events)
        }
    }
}

extension LifeSign {
    fileprivate init(_ axis: LifeAxis, _ events: [SubstantiveEvent], counts: Bool, asOf day: CalendarDate) {
        self.init(
            axis: axis, counts: counts, class: events.isEmpty ? nil : InactivePeriod(since: events, on: day).dormancy,
            last: SubstantiveEvent.last(of: events).flatMap { Dormancy.LastEvent($0) })
    }
}

extension CountedActivity {
    /// Its last day up to the day of the report.
    var last: SubstantiveEvent {
        SubstantiveEvent(
            what: self.activity.key, last: self.spans[0].span.end, hasBegun: self.spans[0].span.isCertain,
            events: self.spans[0].events)
    }
}
