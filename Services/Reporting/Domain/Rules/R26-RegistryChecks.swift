internal import Shared

extension FindingRule {
    /// The three checks by which CLAIR (Japan) registers a relation as sister cities.
    static let registryChecks = FindingRule(
        .r26, .low,
        Translation(
            "Tiga pemeriksaan CLAIR tidak terpenuhi", "CLAIR's three checks are not met", "CLAIR의 세 가지 요건 미충족")
    ) { context in
        let subject = context.partnership
        let signed = context.agreements.filter { $0.signed != nil && $0.kind != .terminationNotice }
        guard !signed.isEmpty else {
            return [
                .finding(
                    subject,
                    Translation(
                        "Tidak tercatat naskah tertulis yang ditandatangani pimpinan kedua pihak.",
                        "No written agreement signed by the leaders is on record.", "단체장이 서명한 서면 합의의 기록이 없습니다."),
                    events: context.agreements.flatMap(\.events))
            ]
        }
        let fields = context.components.filter { $0.parent == nil }
        let active = fields.filter { $0.activity.activitiesDone + $0.activity.activitiesOngoing > 0 }
        let approved =
            signed.contains { $0.formalities.contains { $0.step == .legislativeApproval } }
            || context.facts.all(FormationStep.self).contains {
                $0.step == FormationStep.legislativeApproval && $0.state == .completed
            }
        var missing: [Translation] = []
        if active.count < 2 {
            missing.append(
                Translation(
                    "pertukaran tercatat dalam {0} bidang saja", "exchange is on record in {0} field only",
                    "교류 기록이 {0}개 분야에 그침"
                ).filled(.count(active.count)))
        }
        if !approved {
            missing.append(
                Translation(
                    "persetujuan DPRD/dewan kota tidak tercatat",
                    "no approval by the legislative assembly is on record",
                    "지방의회 승인 기록 없음"))
        }
        guard !missing.isEmpty else { return [.clear(subject)] }
        return [
            .finding(
                subject,
                Translation("Belum terpenuhi: {0}.", "Not met: {0}.", "미충족: {0}.").filled(
                    .list(missing.map { .word($0) })), [FindingValue(.count, missing.count), FindingValue(.total, 3)],
                events: (signed.flatMap(\.events) + fields.flatMap(\.events)))
        ]
    }
}
