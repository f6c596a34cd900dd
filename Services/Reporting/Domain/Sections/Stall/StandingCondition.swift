internal import FundingMath
internal import Shared

/// A condition without a date of its own: an unclear framework, no accountable post, no funds, or asymmetry.
struct StandingCondition {
    let kind: StallFactorKind
    /// What the facts show of it at the time of the stop; nil when they do not show it.
    let condition: Translation?
    let records: [FactorRecord]
    let events: [EventRef]

    /// Those that the facts show, or that undated records name.
    static func all(
        _ subject: StallSubject, _ context: RuleContext, _ sections: StallSources
    ) -> [StandingCondition] {
        let found = [
            Self.framework(subject, context, sections), Self.responsibility(subject, sections),
            Self.funding(subject, context), Self.asymmetry(sections),
        ]
        let kinds: [(StallFactorKind, ObstacleCategory)] = [
            (.framework, .framework), (.responsibility, .responsibility), (.funding, .funding),
            (.asymmetry, .asymmetry),
        ]
        return zip(kinds, found).compactMap { kind, shown in
            let records =
                (kind.0 == .framework ? Self.ratings(subject, sections) : [])
                + FactorRecord.all(of: kind.1, subject, sections)
            guard shown.condition != nil || !records.isEmpty else { return nil }
            return StandingCondition(
                kind: kind.0, condition: shown.condition, records: records, events: shown.events)
        }
    }

    private typealias Shown = (condition: Translation?, events: [EventRef])

    /// Items C1 to C4 that are absent or vague in an agreement that was signed by the stop.
    private static func framework(
        _ subject: StallSubject, _ context: RuleContext, _ sections: StallSources
    ) -> Shown {
        let signed = context.agreements.filter {
            ($0.signed ?? $0.effective)?.isNoLater(than: subject.stopped) == .yes
                && subject.concerns($0.components)
        }
        var gaps: Set<FrameworkItem> = []
        var events: Set<EventRef> = []
        for entry in sections.framework where signed.contains(where: { $0.code == entry.agreement }) {
            for rating in entry.ratings {
                let open = rating.clauses.filter {
                    [.c1, .c2, .c3, .c4].contains($0.item) && [.absent, .vague].contains($0.rating)
                }
                guard !open.isEmpty else { continue }
                gaps.formUnion(open.map(\.item))
                events.formUnion(rating.events)
            }
        }
        guard !gaps.isEmpty else { return (nil, []) }
        let names = FrameworkItem.allCases.filter(gaps.contains).map { Translation.Slot.word($0.translation) }
        return (
            Translation(
                "Menurut penilaian klausul, naskah yang sudah ditandatangani saat itu tidak memuat, atau hanya memuat secara samar: {0}.",
                "By ratings of their clauses, the agreements signed by then are vague about, or lack: {0}.",
                "조항 평가에 따르면 당시까지 서명된 합의 문서에는 다음 항목이 모호하거나 없습니다: {0}."
            ).filled(.list(names)), events.sorted()
        )
    }

    private static func ratings(_ subject: StallSubject, _ sections: StallSources) -> [FactorRecord] {
        sections.framework.flatMap(\.ratings).compactMap { rating in
            guard let reference = EntityReference(EntityKey(.frameworkRating, rating.code)),
                rating.clauses.contains(where: {
                    [.c1, .c2, .c3, .c4].contains($0.item) && [.absent, .vague].contains($0.rating)
                })
            else { return nil }
            return FactorRecord(record: reference, title: nil, date: rating.on, events: rating.events)
        }
    }

    /// Fields for which a side had no filled accountable post at the stop, as far as is on record.
    private static func responsibility(_ subject: StallSubject, _ sections: StallSources) -> Shown {
        let rows = sections.responsibilities.filter { subject.concerns([$0.component]) }
        let missing = rows.filter { row in
            row.standing == .notAssigned
                || (row.standing == .vacant && row.vacantSince?.isNoLater(than: subject.stopped) == .yes)
        }
        guard !missing.isEmpty else { return (nil, []) }
        return (
            Translation(
                "Pasangan bidang dan pihak tanpa jabatan penanggung jawab terisi yang tercatat: {0} dari {1}.",
                "Pairs of field and party without a filled accountable post on record: {0} of {1}.",
                "분야와 당사자의 조합 {1}개 중 {0}개는 책임 직위가 충원되어 있다는 기록이 없습니다."
            ).filled(.count(missing.count), .count(rows.count)),
            Set(missing.flatMap { $0.responsibilities.flatMap(\.events) }).sorted()
        )
    }

    /// No commitment, payment or receipt of the cooperation's own is on record up to the stop.
    private static func funding(_ subject: StallSubject, _ context: RuleContext) -> Shown {
        // A transaction of which the type is not decided may be one of these.
        let pledges = context.transactions([.outgoingPledge, .incomingPledge]).map(\.key)
        let moved = context.facts.all(FinancialTransaction.self).filter {
            context.facts.funding.isOwn($0.key) && !pledges.contains($0.key)
        }
        guard moved.allSatisfy({ subject.stopped.isBefore($0.on ?? .unknown) == .yes }) else { return (nil, []) }
        return (
            Translation(
                "Sampai saat itu tidak tercatat komitmen atau pembayaran untuk kerja sama ini.",
                "Up to then no commitment to the cooperation and no payment for it is on record.",
                "그때까지 이 협력에 대한 재원 약정이나 지급 기록이 없습니다."), []
        )
    }

    private static func asymmetry(_ sections: StallSources) -> Shown {
        guard let outcome = sections.asymmetry, case .finding(let text, _, _) = outcome.result else { return (nil, []) }
        return (text, outcome.events)
    }
}
