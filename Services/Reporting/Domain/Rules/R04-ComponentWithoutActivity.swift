internal import Shared

extension FindingRule {
    static let componentWithoutActivity = FindingRule(
        .r04, .high, threshold: .months(12),
        Translation(
            "Bidang disepakati, pelaksanaannya tidak tercatat", "Field agreed, nothing recorded as done",
            "합의된 분야에 이행 기록이 없음")
    ) { context, months in
        let judged = Set(context.judgedAgreements.map(\.code))
        let done = context.activities.filter { [.done, .inProgress, .undetermined].contains($0.state) }
        let named = Set(done.flatMap { $0.components ?? [] })
        let unassigned = done.filter { ($0.components ?? []).isEmpty }
        let wholes = context.wholes
        return context.components.filter { !judged.isDisjoint(with: $0.agreements) }.compactMap { component in
            guard let first = context.agreed(component) else { return nil }
            let subject = EntityKey(.component, component.code)
            let record = component.activity
            if record.activitiesDone + record.activitiesOngoing > 0 { return .clear(subject) }
            let due = first.adding(months: months.whole)
            let coarse = Translation(
                "tanggal mulai naskah ({0}) kurang rinci", "the date on which the agreement begins ({0}) is too coarse",
                "합의 문서의 시작일({0})이 충분히 정확하지 않습니다"
            ).filled(.date(first))
            if let early = RuleOutcome.until(due, context.asOf, subject, orTooCoarse: coarse, events: component.events)
            {
                return early
            }
            func unknown(_ reason: Translation) -> RuleOutcome {
                .notAssessable(subject, reason, events: component.events)
            }
            guard record.activitiesUndetermined == 0 else {
                return unknown(
                    Translation(
                        "tanggal kegiatan di bidang ini kurang rinci",
                        "the dates of activities in this field are too coarse", "이 분야의 활동 날짜가 충분히 정확하지 않습니다"))
            }
            // Money moved, or an output came about.
            if record.dormancy.lastSubstantiveEvent != nil { return .clear(subject) }
            if let above = wholes[component.code], !above.isDisjoint(with: named) {
                return unknown(
                    Translation(
                        "ada kegiatan yang tercatat untuk bidang induknya tanpa menyebut bagiannya",
                        "activities are on record for the field that it is a part of, without naming the part",
                        "상위 분야의 활동 기록은 있으나 어느 부문인지 명시되지 않았습니다"))
            }
            // What was over before the field was agreed is no sign of it.
            guard unassigned.allSatisfy({ ($0.end ?? $0.start)?.isBefore(first) == .yes }) else {
                return unknown(
                    Translation(
                        "ada kegiatan yang tercatat tanpa menyebut bidangnya",
                        "activities are on record that name no field", "분야가 명시되지 않은 활동 기록이 있습니다"))
            }
            return .finding(
                subject,
                Translation(
                    "Sebuah naskah menyebut bidang {0} (sejak: {1}); setelah {2} tidak tercatat kegiatan yang terlaksana atau sedang berjalan di bidang ini.",
                    "An agreement names the field {0} (since: {1}); after {2} no activity in it is recorded as done or under way.",
                    "합의 문서에 {0} 분야가 명시되어 있으나(시작: {1}), {2}이 지나도록 완료되었거나 진행 중인 활동 기록이 없습니다."
                ).filled(
                    .name(component.name, component.code.text), .date(first), .word(.months(months.whole))),
                since: due, events: component.events)
        }
    }
}
