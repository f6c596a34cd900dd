internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let workPlanNotDone = FindingRule(
        .r07, .medium, threshold: .ratio(70),
        Translation("Rencana kerja tidak terlaksana", "Work plan not carried out", "업무 계획 이행률이 낮음")
    ) { context, threshold in
        let subject = context.partnership
        let planned = context.facts.activities.compactMap { PlannedActivity($0) }.filter { !$0.isCancelled }
        let due = planned.filter { $0.end.isOnOrBefore(context.asOf) != .no }
        guard !due.isEmpty else {
            return context.facts.activities.isEmpty
                ? []
                : [
                    .notAssessable(
                        subject,
                        Translation(
                            "tidak ada kegiatan dengan akhir terencana yang telah lewat",
                            "no activity has a planned end that has passed", "계획된 종료일이 지난 활동이 없습니다"))
                ]
        }
        let events = due.flatMap(\.events)
        let done = due.count { $0.isDone(by: context.asOf) == .yes }
        let isCertain = due.allSatisfy {
            $0.end.isOnOrBefore(context.asOf) == .yes && $0.isDone(by: context.asOf) != .undetermined
        }
        guard isCertain else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tanggal rencana atau pelaksanaan terlalu kasar", "planned or actual dates are too coarse",
                        "계획 또는 이행 날짜가 충분히 정확하지 않습니다"), events: events)
            ]
        }
        let rate = Decimal(done) / Decimal(due.count)
        guard rate < threshold else { return [.clear(subject)] }
        return [
            .finding(
                subject,
                Translation(
                    "{0} dari {1} kegiatan yang seharusnya selesai tercatat terlaksana ({2}).",
                    "{0} of {1} activities that were due are recorded as done ({2}).",
                    "기한이 도래한 활동 {1}건 중 {0}건이 이행된 것으로 기록됨({2})."
                ).filled(.count(done), .count(due.count), .percent((rate * 100).fixed(places: 1))),
                since: Self.crossing(due, threshold),
                [
                    FindingValue(.count, done), FindingValue(.total, due.count),
                    FindingValue(.ratio, rate.rounded(places: 4)),
                ], events: events)
        ]
    }

    /// The day on which the rate fell below the threshold for the last time: a planned end that passed.
    private static func crossing(_ due: [PlannedActivity], _ threshold: Decimal) -> CoarseDate? {
        let days = Set(due.flatMap { [$0.end.latest, $0.done?.latest] }.compactMap { $0 }).sorted()
        var crossed: CalendarDate?
        for day in days {
            let open = due.filter { $0.end.isOnOrBefore(day) == .yes }
            guard !open.isEmpty else { continue }
            let done = open.count { $0.isDone(by: day) == .yes }
            if Decimal(done) / Decimal(open.count) >= threshold {
                crossed = nil
            } else if crossed == nil {
                crossed = day
            }
        }
        return crossed.map { CoarseDate(day: $0) }
    }
}

/// An activity with a planned end (formula F9).
private struct PlannedActivity {
    let end: CoarseDate
    /// When it ended; nil while it has not.
    let done: CoarseDate?
    let isCancelled: Bool
    /// Whether its dates leave open whether it was over.
    private let isUndetermined: Bool
    let events: [EventRef]

    init?(_ activity: ActivityOnDay) {
        guard let plan = activity.activity.last(.planned), let end = plan.end ?? plan.start else { return nil }
        self.end = end
        self.done = activity.standing == .done ? activity.ended?.value : nil
        self.isCancelled = activity.standing == .cancelled
        self.isUndetermined = activity.standing == .undetermined
        self.events = activity.activity.events
    }

    func isDone(by day: CalendarDate) -> Truth {
        self.isUndetermined ? .undetermined : self.done.map { $0.isOnOrBefore(day) } ?? .no
    }
}
