internal import Shared

extension FindingRule {
    static let intentNotFollowed = FindingRule(
        .r32, .medium, threshold: .months(24),
        Translation(
            "Pernyataan kehendak tidak diikuti naskah resmi", "Letter of intent not followed by a formal agreement",
            "의향서 이후 공식 협정이 체결되지 않음")
    ) { context, months in
        let formal = context.agreements.filter {
            [.mou, .jointDeclaration, .implementingArrangement, .projectAgreement].contains($0.kind)
                && $0.force != .inPreparation
        }
        return context.agreements.filter { $0.kind == .loi && $0.force != .inPreparation }.map { intent in
            let subject = EntityKey(.agreement, intent.code)
            guard let signed = intent.signed else {
                return .notAssessable(
                    subject,
                    Translation(
                        "hari penandatanganan pernyataan kehendak tidak diketahui",
                        "the day on which the letter of intent was signed is not known", "의향서 서명일을 알 수 없습니다"),
                    events: intent.events)
            }
            // A formal agreement without a day of signing may have followed.
            if formal.contains(where: { $0.signed.map { signed.isBefore($0) != .no } ?? true }) {
                return .clear(subject)
            }
            let due = signed.adding(months: months.whole)
            switch due.isOnOrBefore(context.asOf) {
            case .no: return .clear(subject)
            case .undetermined:
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal penandatanganan ({0}) terlalu kasar", "the day of signing ({0}) is too coarse",
                        "서명일({0})이 충분히 정확하지 않습니다"
                    ).filled(.date(signed)), events: intent.events)
            case .yes:
                return .finding(
                    subject,
                    Translation(
                        "Pernyataan kehendak (ditandatangani: {0}) setelah {1} bulan belum diikuti naskah resmi yang tercatat.",
                        "The letter of intent (signed: {0}) was not followed by a formal agreement on record within {1} months.",
                        "의향서(서명: {0}) 이후 {1}개월 동안 공식 협정이 체결된 기록이 없습니다."
                    ).filled(.date(signed), .count(months.whole)), since: due, events: intent.events)
            }
        }
    }
}
