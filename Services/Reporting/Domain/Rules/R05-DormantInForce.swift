internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let dormantInForce = FindingRule(
        .r05, .high, threshold: .days(365),
        Translation(
            "Naskah berlaku, kerja sama tidak aktif", "Agreement in force, cooperation dormant", "합의는 유효하나 협력이 휴면 상태")
    ) { context, threshold in
        guard context.agreements.contains(where: { $0.force == .inForce }) else { return [] }
        let (subject, dormancy) = (context.partnership, context.activity.dormancy)
        let events =
            dormancy.events
            + (dormancy.lastSubstantiveEvent?.events ?? context.agreements.filter { $0.signed != nil }.flatMap(\.events))
        guard let least = dormancy.daysAtLeast else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "hari kegiatan terakhir maupun penandatanganan tidak diketahui",
                        "neither the day of the last activity nor that of signing is known",
                        "마지막 활동일과 서명일을 모두 알 수 없습니다"), events: events)
            ]
        }
        if ExactNumber(least) >= threshold {
            let last = dormancy.lastSubstantiveEvent?.date
            let text =
                last == nil
                ? Translation(
                    "Sejak penandatanganan, sekurang-kurangnya {0} hari yang lalu, tidak ada kejadian berarti yang tercatat.",
                    "Since the signing, at least {0} days ago, no substantive event is on record.",
                    "서명 이후 최소 {0}일 동안 실질적 활동 기록이 없습니다.")
                : Translation(
                    "Kejadian berarti terakhir ({1}) terjadi sekurang-kurangnya {0} hari sebelum {2}.",
                    "The last substantive event ({1}) was at least {0} days before {2}.",
                    "마지막 실질적 활동({1})은 {2} 기준 최소 {0}일 전입니다.")
            let start = last ?? context.agreements.compactMap(\.signed).min(by: CoarseDate.isEarlier)
            return [
                .finding(
                    subject,
                    text.filled(.count(least), last.map { .date($0) } ?? .count(least), .day(dormancy.assessedOn)),
                    since: start.map { $0.adding(days: threshold.whole) }, [FindingValue(.days, least)], events: events)
            ]
        }
        guard let most = dormancy.daysAtMost, ExactNumber(most) < threshold else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tanggal kegiatan terakhir terlalu kasar: sekurang-kurangnya {0} hari yang lalu",
                        "the date of the last activity is too coarse: at least {0} days ago",
                        "마지막 활동일이 충분히 정확하지 않습니다: 최소 {0}일 전"
                    ).filled(.count(least)), events: events)
            ]
        }
        return [.clear(subject)]
    }
}
