internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let shockOverlapsInactivity = FindingRule(
        .r22, .low, threshold: .days(180),
        Translation(
            "Pandemi, bencana, atau pemotongan anggaran pada masa tidak aktif",
            "Pandemic, disaster or budget cut during inactivity", "활동 공백기와 겹치는 팬데믹·재난·예산 삭감")
    ) { context, days in
        let shocks = context.circumstances([.pandemic, .disaster, .budgetCut])
        let dormancy = context.activity.dormancy
        guard !shocks.isEmpty, let last = dormancy.lastSubstantiveEvent, let least = dormancy.daysAtLeast,
            ExactNumber(least) >= days
        else { return [] }
        let until = CoarseDate(day: dormancy.assessedOn)
        return shocks.map { shock in
            let subject = EntityKey(.contextEvent, shock.code)
            if until.isBefore(shock.from) == .yes { return .clear(subject) }
            let isLater = last.date.isBefore(shock.from) == .yes
            // A shock without an end that began before the last event may have been over by then.
            let isOver = shock.to.map { $0.isBefore(last.date) } ?? (isLater ? .no : .undetermined)
            // Events went on for 90 days or more after it had begun: it is no explanation of the stop.
            let isSurvived = shock.from.adding(days: 90).isNoLater(than: last.date) == .yes
            if isOver == .yes || isSurvived { return .clear(subject) }
            guard isOver == .no, shock.from.isOnOrBefore(dormancy.assessedOn) == .yes else {
                return .notAssessable(
                    subject,
                    Translation(
                        "awal atau akhir guncangan ({0}) atau tanggal kegiatan nyata terakhir ({1}) kurang rinci",
                        "the beginning ({0}) or end of the shock, or the date of the last substantive event ({1}), is too coarse or not stated",
                        "충격의 시작({0}) 또는 종료, 또는 마지막 실질 활동일({1})이 명시되지 않았거나 충분히 정확하지 않습니다"
                    ).filled(.date(shock.from), .date(last.date)), events: shock.events + last.events)
            }
            let text =
                isLater
                ? Translation(
                    "Ketika “{0}” dimulai ({1}), kegiatan nyata terakhir ({2}) sudah berlalu. Keduanya berdekatan waktunya; hal ini tidak menunjukkan sebab akibat.",
                    "When “{0}” began ({1}), the last substantive event ({2}) was already past. The two are associated in time; no cause is shown.",
                    "“{0}” 시작({1}) 당시 마지막 실질 활동({2})은 이미 지난 뒤였습니다. 시기상 연관될 뿐 인과관계를 뜻하지 않습니다.")
                : Translation(
                    "“{0}” ({1}) bertumpang tindih dengan masa tidak aktif setelah kegiatan nyata terakhir ({2}). Keduanya berdekatan waktunya; hal ini tidak menunjukkan sebab akibat.",
                    "“{0}” ({1}) overlaps the inactivity after the last substantive event ({2}). The two are associated in time; no cause is shown.",
                    "“{0}”({1}): 마지막 실질 활동({2}) 이후의 활동 공백과 겹칩니다. 시기상 연관될 뿐 인과관계를 뜻하지 않습니다.")
            return .finding(
                subject, text.filled(.name(shock.title, shock.code.text), .date(shock.from), .date(last.date)),
                since: [shock.from, last.date.adding(days: days.whole)].max(by: CoarseDate.isEarlier),
                events: shock.events + last.events)
        }
    }
}
