internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let dormantInForce = FindingRule(
        .r05, .high, threshold: .days(365),
        Translation(
            "Naskah berlaku, kerja sama tidak aktif", "Agreement in force, cooperation dormant", "합의 문서는 유효하나 협력은 휴면 상태"
        )
    ) { context, threshold in
        let (subject, dormancy) = (context.partnership, context.activity.dormancy)
        let state = context.facts.thing(subject, Partnership.self)?.state
        guard state != .suspended, state != .terminated else { return [] }
        guard context.agreements.contains(where: { $0.force == .inForce }) else {
            let open = context.agreements.filter { $0.force == .undetermined }
            return open.isEmpty
                ? []
                : [
                    .notAssessable(
                        subject,
                        Translation(
                            "tanggal berlakunya naskah kurang rinci",
                            "whether an agreement is in force is not known: its dates are too coarse",
                            "합의 문서의 유효 여부를 날짜로 확정할 수 없습니다"), events: open.flatMap(\.events))
                ]
        }
        let events =
            dormancy.events
            + (dormancy.lastSubstantiveEvent?.events ?? context.agreements.filter { $0.signed != nil }.flatMap(\.events))
        guard let least = dormancy.daysAtLeast else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tidak ada kegiatan yang tercatat, dan tanggal penandatanganan tidak diketahui",
                        "no activity is on record, and the day of signing is not known",
                        "기록된 활동이 없고 서명일도 알 수 없습니다"), events: events)
            ]
        }
        if ExactNumber(least) >= threshold {
            let last = dormancy.lastSubstantiveEvent?.date
            let text =
                last == nil
                ? Translation(
                    "Sejak penandatanganan pertama, sekurang-kurangnya {0} hari yang lalu, tidak ada kegiatan nyata yang tercatat ({3}).",
                    "Since the first signing, at least {0} days ago, no substantive event is on record ({3}).",
                    "첫 서명 이후 최소 {0}일 동안 실질 활동 기록이 없습니다({3}).")
                : Translation(
                    "Kegiatan nyata terakhir ({1}) terjadi sekurang-kurangnya {0} hari sebelum {2} ({3}).",
                    "The last substantive event ({1}) was at least {0} days before {2} ({3}).",
                    "마지막 실질 활동({1})은 {2} 기준 최소 {0}일 전입니다({3}).")
            let start = last ?? context.facts.signed.filter(\.hasTerm).map(\.firstSigned).min(by: CoarseDate.isEarlier)
            return [
                .finding(
                    subject,
                    text.filled(
                        .count(least), last.map { .date($0) } ?? .count(least), .day(dormancy.assessedOn),
                        .word(dormancy.basis.translation)),
                    since: start.map { $0.adding(days: threshold.whole) }, [FindingValue(.days, least)], events: events)
            ]
        }
        guard let most = dormancy.daysAtMost, ExactNumber(most) < threshold else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tanggal kegiatan terakhir (atau penandatanganan, bila belum ada kegiatan) kurang rinci; hari yang telah berlalu sedikitnya: {0}",
                        "the date of the last activity (of the signing, where there is none) is too coarse; days since, at least: {0}",
                        "마지막 활동일(활동이 없으면 서명일)이 충분히 정확하지 않습니다(최소 {0}일 경과)"
                    ).filled(.count(least)), events: events)
            ]
        }
        return [.clear(subject)]
    }
}
