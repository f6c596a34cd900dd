internal import Shared

extension FindingRule {
    static let startedLate = FindingRule(
        .r31, .low,
        Translation("Dimulai lebih lambat dari rencana", "Started later than planned", "계획보다 늦게 시작됨")
    ) { context in
        context.activities.compactMap { activity in
            guard let plan = activity.schedule?.firstPlan, plan.start != nil else { return nil }
            let subject = EntityKey(.activity, activity.code)
            guard [.done, .inProgress].contains(activity.state) else { return nil }
            guard let delay = activity.schedule?.delay else { return .clear(subject) }
            let shown =
                delay.days.map { Translation("{0} hari", "{0} days", "{0}일").filled(.count($0)) }
                ?? Translation("sekurang-kurangnya {0} bulan", "at least {0} months", "최소 {0}개월").filled(
                    .count(delay.monthsAtLeast))
            return .finding(
                subject,
                Translation(
                    "Kegiatan “{0}” dimulai {1} lebih lambat dari rencana pertama. Terlambat tidak berarti gagal.",
                    "The activity “{0}” began {1} later than first planned. Late does not mean failed.",
                    "활동 “{0}”은(는) 최초 계획보다 {1} 늦게 시작되었습니다. 지연이 실패를 뜻하지는 않습니다."
                ).filled(.name(activity.title, activity.code.text), .word(shown)), since: activity.start,
                events: activity.events)
        }
    }
}
