internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension PartyCommitment {
    /// For each city, in the order of the partnership.
    static func all(
        _ context: RuleContext, _ responsibilities: [ResponsibilityRow], _ offers: [OfferEntry],
        _ participations: [ParticipationEntry]
    ) -> [PartyCommitment] {
        let attendance = Attendance(context, participations)
        return context.cities.compactMap { city in
            EntityReference(EntityKey(.city, city.code)).map { party in
                PartyCommitment(party, context, responsibilities, offers.filter { !$0.related }, attendance)
            }
        }
    }

    private init(
        _ party: EntityReference, _ context: RuleContext, _ responsibilities: [ResponsibilityRow],
        _ offers: [OfferEntry], _ attendance: Attendance
    ) {
        func isOwn(_ reference: EntityReference?) -> Bool { reference.map { context.side($0) == party.key } ?? false }
        let money = ActsOfMoney(context, isOwn)
        let inKind = context.facts.all(InKindContribution.self).filter {
            context.facts.funding.isOwn($0.key) && isOwn($0.by)
        }
        let made = offers.filter { isOwn($0.by) }
        let received = offers.filter { isOwn($0.to) }
        let answered = received.filter { [.accepted, .declined].contains($0.decision) }
        let rows = responsibilities.filter { $0.party == party && $0.agreed }
        let attended = attendance.recorded.filter { $0.sides.contains(party.key) }
        var acts = money.acts
        acts += inKind.map { LastAct.Act($0.key, $0.on, $0.events) }
        acts += made.map { LastAct.Act(EntityKey(.offer, $0.code), $0.on, $0.events) }
        acts += answered.map { LastAct.Act(EntityKey(.offer, $0.code), $0.decidedOn, $0.events) }
        acts += attended.map { LastAct.Act(EntityKey(.activity, $0.activity.code), $0.date, $0.activity.events) }
        let events =
            money.events + inKind.flatMap(\.events) + (made + received).flatMap(\.events)
            + attended.flatMap(\.events) + rows.flatMap { $0.responsibilities.flatMap(\.events) }
        self.init(
            party: party, promised: money.promised, paid: money.paid, unadded: money.unadded, inKind: inKind.count,
            offersMade: made.count, fieldsStaffed: rows.count { $0.standing == .filled },
            fieldsUndetermined: rows.count { [.undetermined, .partsOnly].contains($0.standing) }, fields: rows.count,
            activitiesAttended: attended.count, activities: attendance.recorded.count,
            activitiesUnrecorded: attendance.unrecorded, offersAnswered: answered.count,
            offersReceived: received.count, last: LastAct(acts, by: context.asOf),
            hasUndatedActs: acts.contains { $0.date?.latest == nil }, events: Set(events).sorted())
    }
}
