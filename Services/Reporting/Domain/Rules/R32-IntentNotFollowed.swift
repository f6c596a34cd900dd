internal import Shared

extension FindingRule {
    static let intentNotFollowed = FindingRule(
        .r32, .medium, threshold: .months(24),
        Translation(
            "Pernyataan kehendak tidak diikuti naskah kerja sama resmi",
            "Letter of intent not followed by a formal agreement",
            "의향서 이후 공식 합의 문서 체결 기록 없음")
    ) { context, months in
        let formal = context.agreements.filter {
            ![.loi, .terminationNotice, .amendment, .extension].contains($0.kind)
                && $0.force != .inPreparation
        }
        return context.agreements.filter { $0.kind == .loi && $0.force != .inPreparation }.map { intent in
            let subject = EntityKey(.agreement, intent.code)
            let first = context.facts.signed.first { $0.agreement.code == intent.code.text }?.firstSigned
            guard let signed = first ?? intent.signed else {
                return .notAssessable(
                    subject,
                    Translation(
                        "hari penandatanganan pernyataan kehendak tidak diketahui",
                        "the day on which the letter of intent was signed is not known", "의향서 서명일을 알 수 없습니다"),
                    events: intent.events)
            }
            let followed = formal.map { agreement in
                agreement.signed.map { signed.isNoLater(than: $0) } ?? .undetermined
            }
            if followed.contains(.yes) { return .clear(subject) }
            guard !followed.contains(.undetermined) else {
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal penandatanganan naskah kerja sama kurang rinci",
                        "the day of signing of an agreement is not known or too coarse",
                        "합의 문서의 서명일을 알 수 없거나 충분히 정확하지 않습니다"), events: intent.events)
            }
            let due = signed.adding(months: months.whole)
            let coarse = Translation(
                "tanggal penandatanganan ({0}) kurang rinci", "the day of signing ({0}) is too coarse",
                "서명일({0})이 충분히 정확하지 않습니다"
            ).filled(.date(signed))
            if let early = RuleOutcome.until(due, context.asOf, subject, orTooCoarse: coarse, events: intent.events) {
                return early
            }
            return .finding(
                subject,
                Translation(
                    "Pernyataan kehendak (ditandatangani: {0}) setelah {1} belum diikuti naskah kerja sama resmi yang tercatat.",
                    "The letter of intent (signed: {0}) has no formal agreement on record after it; {1} have passed.",
                    "의향서(서명: {0}) 이후 {1}이 지나도록 공식 합의 문서가 체결된 기록이 없습니다."
                ).filled(.date(signed), .word(.months(months.whole))), since: due, events: intent.events)
        }
    }
}
