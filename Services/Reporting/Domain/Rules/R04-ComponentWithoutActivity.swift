internal import Shared

extension FindingRule {
    static let componentWithoutActivity = FindingRule(
        .r04, .high, threshold: .months(12),
        Translation(
            "Bidang dijanjikan, tidak ada yang dikerjakan", "Field promised, nothing done", "약속된 분야에서 이루어진 활동이 없음")
    ) { context, months in
        let agreements = Dictionary(context.judgedAgreements.map { ($0.code, $0) }) { first, _ in first }
        return context.components.compactMap { component in
            let promised = component.agreements.compactMap { agreements[$0] }
            guard let first = promised.compactMap({ $0.effective ?? $0.signed }).min(by: CoarseDate.isEarlier) else {
                return nil
            }
            let subject = EntityKey(.component, component.code)
            let record = component.activity
            guard record.activitiesDone + record.activitiesOngoing == 0, record.dormancy.lastSubstantiveEvent == nil
            else { return .clear(subject) }
            let due = first.adding(months: months.whole)
            switch due.isOnOrBefore(context.asOf) {
            case .no: return .clear(subject)
            case .undetermined:
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal mulai naskah ({0}) terlalu kasar",
                        "the beginning of the agreement ({0}) is too coarse",
                        "합의의 시작일({0})이 충분히 정확하지 않습니다"
                    ).filled(.date(first)), events: component.events)
            case .yes: break
            }
            let wholes = context.wholes(of: component)
            if context.activities.contains(where: {
                [.done, .inProgress].contains($0.state) && !wholes.isDisjoint(with: $0.components ?? [])
            }) {
                return .notAssessable(
                    subject,
                    Translation(
                        "ada kegiatan yang tercatat untuk bidang induknya tanpa menyebut bagiannya",
                        "activities are on record for the field that it is a part of, without naming the part",
                        "상위 분야의 활동 기록은 있으나 어느 부문인지 명시되지 않았습니다"), events: component.events)
            }
            guard record.activitiesUndetermined == 0 else {
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal kegiatan di bidang ini terlalu kasar",
                        "the dates of activities in this field are too coarse",
                        "이 분야의 활동 날짜가 충분히 정확하지 않습니다"), events: component.events)
            }
            return .finding(
                subject,
                Translation(
                    "Bidang {0} telah disepakati ({1}); setelah {2} bulan belum ada kegiatan yang tercatat di dalamnya.",
                    "The field {0} was agreed ({1}); after {2} months no activity in it is on record.",
                    "{0} 분야가 합의되었으나({1}), {2}개월이 지나도록 이 분야에 기록된 활동이 없습니다."
                ).filled(.name(component.name, component.code.text), .date(first), .count(months.whole)),
                since: due, events: component.events)
        }
    }
}
