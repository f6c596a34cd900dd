internal import Shared

extension FindingRule {
    /// The three checks by which CLAIR (Japan) registers a relation as sister cities.
    static let registryChecks = FindingRule(
        .r26, .low,
        Translation(
            "Tidak semua dari tiga syarat CLAIR (Jepang) terpenuhi", "Not all three checks of CLAIR (Japan) are met",
            "일본 CLAIR(자치체국제화협회)의 세 요건 중 미충족 항목 있음")
    ) { context in
        let subject = context.partnership
        let checks = Dictionary(uniqueKeysWithValues: RegistryCheck.all(context).map { ($0.check, $0) })
        let fields = context.fields
        if checks[.severalFields]?.isMet == .undetermined {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "ada kegiatan tanpa bidang, atau dengan tanggal yang kurang rinci",
                        "activities name no field, or have dates that are too coarse",
                        "분야가 명시되지 않았거나 날짜가 충분히 정확하지 않은 활동이 있습니다"),
                    events: context.agreements.flatMap(\.events))
            ]
        }
        if checks[.signedAgreement]?.isMet == .undetermined {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tanggal penandatanganan kurang rinci", "the date of the signing is too coarse",
                        "서명 날짜가 충분히 정확하지 않습니다"), events: context.agreements.flatMap(\.events))
            ]
        }
        var missing: [Translation] = []
        if checks[.signedAgreement]?.isMet == .no {
            missing.append(
                Translation(
                    "penandatanganan naskah kerja sama tidak tercatat", "no signing of an agreement is on record",
                    "합의 문서 서명 기록 없음"))
        }
        if checks[.severalFields]?.isMet == .no {
            missing.append(
                Translation(
                    "pertukaran tercatat dalam kurang dari dua bidang ({0})",
                    "exchange is on record in fewer than two fields ({0})",
                    "교류가 기록된 분야가 2개 미만({0}개)"
                ).filled(.count(checks[.severalFields]?.fields ?? 0)))
        }
        if checks[.legislativeApproval]?.isMet == .no {
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
                Translation("Belum terpenuhi menurut catatan: {0}.", "Not met by the record: {0}.", "기록상 미충족: {0}.")
                    .filled(
                        .list(missing.map { .word($0) })),
                [FindingValue(.count, missing.count), FindingValue(.total, 3)],
                events: context.agreements.flatMap(\.events) + fields.flatMap(\.events) + (context.profileEvents))
        ]
    }
}
