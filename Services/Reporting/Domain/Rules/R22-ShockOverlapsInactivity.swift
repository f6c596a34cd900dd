internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let shockOverlapsInactivity = FindingRule(
        .r22, .low, threshold: .days(180),
        Translation(
            "Guncangan luar bertumpang tindih dengan masa tidak aktif", "External shock overlaps inactivity",
            "외부 충격이 활동 공백기와 겹침")
    ) { context, days in
        let shocks = context.context.filter { [.pandemic, .disaster, .budgetCut].contains($0.kind) }
        let dormancy = context.activity.dormancy
        guard !shocks.isEmpty, let last = dormancy.lastSubstantiveEvent, let least = dormancy.daysAtLeast,
            ExactNumber(least) >= days
        else { return [] }
        let until = CoarseDate(day: dormancy.assessedOn)
        return shocks.map { shock in
            let subject = EntityKey(.contextEvent, shock.code)
            // Over before the inactivity began, or began after it was assessed.
            let isOver = shock.to.map { $0.isBefore(last.date) } ?? .no
            if isOver == .yes || until.isBefore(shock.from) == .yes { return .clear(subject) }
            guard isOver == .no, shock.from.isOnOrBefore(dormancy.assessedOn) == .yes else {
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal guncangan ({0}) terlalu kasar", "the date of the shock ({0}) is too coarse",
                        "충격의 날짜({0})가 충분히 정확하지 않습니다"
                    ).filled(.date(shock.from)), events: shock.events + last.events)
            }
            let isLater = last.date.isBefore(shock.from) == .yes
            let text =
                isLater
                ? Translation(
                    "“{0}” ({1}) dimulai setelah kejadian berarti terakhir ({2}): ia dapat memperpanjang masa tidak aktif, bukan memulainya.",
                    "“{0}” ({1}) began after the last substantive event ({2}): it can have prolonged the inactivity, not started it.",
                    "“{0}”({1})은(는) 마지막 실질적 활동({2}) 이후에 시작되었습니다. 공백을 연장했을 수는 있으나 시작시킨 것은 아닙니다.")
                : Translation(
                    "“{0}” ({1}) bertumpang tindih dengan masa tidak aktif sejak {2}. Keduanya berkaitan dalam waktu; sebab tidak dibuktikan.",
                    "“{0}” ({1}) overlaps the inactivity since {2}. The two are associated in time; no cause is shown.",
                    "“{0}”({1})은(는) {2} 이후의 활동 공백과 겹칩니다. 시기상 연관될 뿐 인과관계를 뜻하지 않습니다.")
            return .finding(
                subject, text.filled(.name(shock.title, shock.code.text), .date(shock.from), .date(last.date)),
                since: isLater ? shock.from : last.date, events: shock.events + last.events)
        }
    }
}
