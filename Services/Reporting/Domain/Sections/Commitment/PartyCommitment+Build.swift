internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension PartyCommitment {
    /// For each city, in the order of the partnership.
    static func all(
        _ context: RuleContext, _ responsibilities: [ResponsibilityRow], _ offers: [OfferEntry],
        _ participations: [ParticipationEntry]
    ) -> [PartyCommitment] {
        context.cities.compactMap { city in
            EntityReference(EntityKey(.city, city.code)).map { party in
                PartyCommitment(party, context, responsibilities, offers.filter { !$0.related }, participations)
            }
        }
    }

    private init(
        _ party: EntityReference, _ context: RuleContext, _ responsibilities: [ResponsibilityRow],
        _ offers: [OfferEntry], _ participations: [ParticipationEntry]
    ) {
        func isOwn(_ reference: EntityReference?) -> Bool { reference.map { context.side($0) == party.key } ?? false }
        let money = ActsOfMoney(context, isOwn)
        let inKind = context.facts.all(InKindContribution.self).filter {
            context.facts.funding.isOwn($0.key) && isOwn($0.by)
        }
        let made = offers.filter { isOwn($0.by) }
        let received = offers.filter { isOwn($0.to) }
        let answered = received.filter { [.accepted, .declined].contains($0.decision) }
        let rows = responsibilities.filter { $0.party == party }
        let begun = context.activities.filter { [.done, .inProgress].contains($0.state) }
        let present = participations.filter { participation in
            !participation.planned
                && participation.organisation.flatMap { EntityReference(EntityKey(.organisation, $0)) }.map(isOwn)
                    ?? false
        }
        let attended = begun.filter { activity in present.contains { $0.activities.contains(activity.code) } }
        var acts = money.acts
        acts += inKind.compactMap { LastAct($0.key, $0.on, $0.events) }
        acts += made.compactMap { LastAct(EntityKey(.offer, $0.code), $0.on, $0.events) }
        acts += answered.compactMap { LastAct(EntityKey(.offer, $0.code), $0.decidedOn, $0.events) }
        acts += attended.compactMap { LastAct(EntityKey(.activity, $0.code), $0.end ?? $0.start, $0.events) }
        let events =
            money.events + inKind.flatMap(\.events) + (made + received).flatMap(\.events) + present.flatMap(\.events)
            + rows.flatMap { $0.responsibilities.flatMap(\.events) }
        self.init(
            party: party, promised: money.promised, paid: money.paid, inKind: inKind.count, offersMade: made.count,
            fieldsStaffed: rows.count { $0.standing == .filled }, fields: rows.count,
            activitiesAttended: attended.count, activities: begun.count, offersAnswered: answered.count,
            offersReceived: received.count,
            last: acts.filter { $0.date.isOnOrBefore(context.asOf) != .no }.max { a, b in
                a.date == b.date ? b.act.key < a.act.key : CoarseDate.isEarlier(a.date, b.date)
            }, events: Set(events).sorted())
    }
}

extension LastAct {
    /// Nil without a date.
    init?(_ act: EntityKey, _ date: CoarseDate?, _ events: [EventRef]) {
        guard let date, date.latest != nil, let reference = EntityReference(act) else { return nil }
        self.init(act: reference, date: date, events: events)
    }
}
