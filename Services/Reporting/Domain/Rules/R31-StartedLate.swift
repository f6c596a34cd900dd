internal import Shared

extension FindingRule {
    static let startedLate = FindingRule(
        .r31, .low,
        Translation("Dimulai lebih lambat dari rencana", "Started later than planned", "계획보다 늦게 시작됨")
    ) { context in
        context.activities.compactMap { activity in
            guard [.done, .inProgress].contains(activity.state), let planned = activity.schedule?.firstPlan?.start
            else { return nil }
            let subject = EntityKey(.activity, activity.code)
            guard let began = activity.start, planned.isBefore(began) != .undetermined, let due = planned.latest,
                let earliest = began.earliest
            else {
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal mulai sebenarnya tidak disebutkan atau kurang rinci",
                        "when it began is not stated or too coarse", "실제 시작일이 명시되지 않았거나 충분히 정확하지 않습니다"),
                    events: activity.events)
            }
            let days = earliest.dayNumber - due.dayNumber
            guard planned.isBefore(began) == .yes, days > 0 else { return .clear(subject) }
            let late = Translation(
                "sekurang-kurangnya {0} lebih lambat", "at least {0} later", "최소 {0} 늦게"
            ).filled(.word(.days(days)))
            return .finding(
                subject,
                Translation(
                    "Kegiatan “{0}” dimulai {1} dari rencana pertama. Terlambat bukan berarti gagal.",
                    "The activity “{0}” began {1} than first planned. A late start is not a failure.",
                    "활동 “{0}”: 최초 계획보다 {1} 시작되었습니다. 지연이 곧 실패는 아닙니다."
                ).filled(.name(activity.title, activity.code.text), .word(late)), since: began,
                [FindingValue(.days, days)],
                events: activity.events)
        }
    }
}
