internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let workPlanNotDone = FindingRule(
        .r07, .medium, threshold: .ratio(70),
        Translation(
            "Tingkat pelaksanaan kegiatan terencana rendah", "Share of planned activities done is low",
            "계획된 활동의 이행률이 낮음")
    ) { context, threshold in
        let subject = context.partnership
        let planned = context.facts.activities.compactMap { PlannedActivity($0) }
        let plan = context.workPlan
        guard plan.due > 0 else {
            return context.facts.activities.isEmpty
                ? []
                : [
                    .notAssessable(
                        subject,
                        Translation(
                            "belum ada kegiatan terencana yang sampai pada batas waktunya (yang dibatalkan tidak dihitung)",
                            "no activity with a plan is due yet (cancelled ones are not counted)",
                            "기한이 도래한 계획 활동이 없습니다(취소된 활동 제외)"))
                ]
        }
        guard plan.percent != nil else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tanggal rencana atau pelaksanaan kurang rinci", "planned or actual dates are too coarse",
                        "계획 또는 이행 날짜가 충분히 정확하지 않습니다"), events: plan.events)
            ]
        }
        let rate = Decimal(plan.done) / Decimal(plan.due)
        guard rate < threshold else { return [.clear(subject)] }
        return [
            .finding(
                subject,
                Translation(
                    "Kegiatan yang menurut rencana seharusnya selesai: {1}; tercatat terlaksana: {0} ({2}).",
                    "Activities due by their plan: {1}; recorded as done: {0} ({2}).",
                    "계획상 기한이 도래한 활동 {1}건 중 완료로 기록된 활동은 {0}건입니다({2})."
                ).filled(.count(plan.done), .count(plan.due), .percent((rate * 100).fixed(places: 1))),
                since: Self.crossing(planned, threshold, context.asOf),
                [
                    FindingValue(.count, plan.done), FindingValue(.total, plan.due),
                    FindingValue(.ratio, rate.rounded(places: 4)),
                ], events: plan.events)
        ]
    }

    /// The day on which the rate fell below the threshold for the last time: a planned end that passed, or a
    /// cancellation. A cancelled activity was due until then.
    private static func crossing(_ planned: [PlannedActivity], _ threshold: Decimal, _ asOf: CalendarDate)
        -> CoarseDate?
    {
        var changes: [CalendarDate: (due: Int, done: Int)] = [:]
        for activity in planned {
            guard let end = activity.end.latest, end <= asOf else { continue }
            if let cancelled = activity.cancelled {
                guard let day = cancelled.latest else { return nil }
                guard day > end else { continue }
                changes[day, default: (0, 0)].due -= 1
            }
            changes[end, default: (0, 0)].due += 1
            if let done = activity.done?.latest { changes[max(done, end), default: (0, 0)].done += 1 }
        }
        var (due, done) = (0, 0)
        var crossed: CalendarDate?
        for (day, change) in changes.sorted(by: { $0.key < $1.key }) {
            (due, done) = (due + change.due, done + change.done)
            if due == 0 || Decimal(done) / Decimal(due) >= threshold {
                crossed = nil
            } else if crossed == nil {
                crossed = day
            }
        }
        return crossed.map { CoarseDate(day: $0) }
    }
}
