internal import FoundationEssentials
internal import Shared

extension WorkPlanRate {
    init(_ facts: PartnershipFacts) {
        let planned = facts.activities.compactMap { PlannedActivity($0) }
        let due = planned.filter { !$0.isCancelled && $0.end.isOnOrBefore(facts.asOf) != .no }
        let done = due.count { $0.isDone(by: facts.asOf) == .yes }
        let isCertain = due.allSatisfy {
            $0.end.isOnOrBefore(facts.asOf) == .yes && $0.isDone(by: facts.asOf) != .undetermined
        }
        self.init(
            due: due.count, done: done,
            percent: isCertain && !due.isEmpty ? (Decimal(done) * 100 / Decimal(due.count)).rounded(places: 1) : nil,
            events: Set(due.flatMap(\.events)).sorted())
    }
}
