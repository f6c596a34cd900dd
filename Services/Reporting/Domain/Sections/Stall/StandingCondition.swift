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
        let ratings = Self.ratings(subject, context)
        let found = [
            (StallFactorKind.framework, ObstacleCategory.framework, Self.framework(ratings)),
            (.responsibility, .responsibility, Self.responsibility(subject, context)),
            (.funding, .funding, Self.funding(subject, context)),
            (.asymmetry, .asymmetry, Self.asymmetry(subject, context, sections)),
        ]
        return found.compactMap { kind, category, shown in
            let records =
                (kind == .framework ? ratings.compactMap { FactorRecord($0.rating) } : [])
                + FactorRecord.undated(of: category, subject, context, sections)
            guard shown.condition != nil || !records.isEmpty else { return nil }
            return StandingCondition(kind: kind, condition: shown.condition, records: records, events: shown.events)
        }
    }

    private typealias Shown = (condition: Translation?, events: [EventRef])

    private typealias Rated = (rating: Folded<FrameworkRating>, open: Set<FrameworkItem>)

    /// The newest ratings, with decided claims, of the versions that were signed by the stop, where they find items C1 to
    /// C4 absent or vague.
    private static func ratings(_ subject: StallSubject, _ context: RuleContext) -> [Rated] {
        let all = Dictionary(grouping: context.facts.all(FrameworkRating.self)) { $0.agreement?.text ?? "" }
        return context.facts.signed.filter { agreement in
            subject.concerns((agreement.signing.components ?? []).compactMap(\.code))
        }.flatMap { agreement -> [Rated] in
            let signed = agreement.versions.last { $0.begins.isNoLater(than: subject.stopped) == .yes }
            guard let signed else { return [] }
            let own = (all[agreement.agreement.code] ?? []).filter { ($0.version ?? 1) == signed.number }
            return FrameworkRating.newest(of: own).compactMap { rating in
                guard rating.claims(\.items)?.isUndecided != true else { return nil }
                let open = (rating.items ?? []).filter { [.absent, .vague].contains($0.rating) }.compactMap(\.item)
                let gaps = Set(open).intersection([.c1, .c2, .c3, .c4])
                return gaps.isEmpty ? nil : (rating, gaps)
            }
        }
    }

    private static func framework(_ ratings: [Rated]) -> Shown {
        let gaps = ratings.reduce(into: Set<FrameworkItem>()) { $0.formUnion($1.open) }
        let events = Set(ratings.flatMap(\.rating.events))
        guard !gaps.isEmpty else { return (nil, []) }
        let names = FrameworkItem.allCases.filter(gaps.contains).map { Translation.Slot.word($0.translation) }
        return (
            Translation(
                "Menurut penilaian klausul, naskah yang sudah ditandatangani saat itu tidak memuat, atau hanya memuat secara samar: {0}.",
                "By ratings of their clauses, the agreements signed by then are vague about, or lack: {0}.",
                "조항 평가에 따르면 당시까지 서명된 합의 문서에는 다음 항목이 모호하거나 없습니다: {0}."
            ).filled(.list(names, separator: "; ")), events.sorted()
        )
    }

    /// Fields agreed by the stop for which a side had no filled accountable post then, as far as is on record.
    private static func responsibility(_ subject: StallSubject, _ context: RuleContext) -> Shown {
        let fields = context.fields.filter { field in
            subject.concerns([field.code]) && context.agreed(field)?.isNoLater(than: subject.stopped) == .yes
        }
        let all = Dictionary(grouping: context.facts.all(Responsibility.self).filter { $0.role == .accountable }) {
            $0.component
        }
        let sides = context.cities.map { EntityKey(.city, $0.code) }
        let pairs = fields.flatMap { field in sides.map { (field, $0) } }
        let missing = pairs.filter { field, side in
            let own = context.parts(of: field.code).flatMap { all[$0] ?? [] }
            return !own.contains { responsibility in
                responsibility.party.map { context.side($0) == side } ?? false
                    && Self.mayHaveBorne(responsibility, at: subject.stopped)
                    && Self.mayHaveBeenFilled(responsibility, at: subject.stopped, context)
            }
        }
        guard !missing.isEmpty else { return (nil, []) }
        return (
            Translation(
                "Untuk {0} dari {1} pasangan bidang dan pihak, tidak tercatat jabatan penanggung jawab yang terisi saat itu.",
                "For {0} of {1} pairs of field and party, no filled accountable post is on record at that time.",
                "분야와 당사자의 조합 {1}개 중 {0}개는 당시 책임 직위가 충원되어 있었다는 기록이 없습니다."
            ).filled(.count(missing.count), .count(pairs.count)), Set(missing.flatMap(\.0.events)).sorted()
        )
    }

    /// Whether a responsibility may have been borne on a day: it was assigned no later, as far as is known, and not
    /// certainly given up by then.
    private static func mayHaveBorne(_ responsibility: Folded<Responsibility>, at day: CoarseDate) -> Bool {
        var isBorne = false
        for step in responsibility.steps {
            switch step.name {
            case .assigned: if (step.from ?? .unknown).isNoLater(than: day) != .no { isBorne = true }
            case .vacated: if (step.date ?? .unknown).isNoLater(than: day) == .yes { isBorne = false }
            case nil: break
            }
        }
        return isBorne
    }

    /// Whether the post that bore it may have been filled on a day; one that was never filled or left is not known to have
    /// been vacant.
    private static func mayHaveBeenFilled(
        _ responsibility: Folded<Responsibility>, at day: CoarseDate, _ context: RuleContext
    ) -> Bool {
        let code = responsibility.post ?? responsibility.last(.assigned)?.post
        guard let post = code.flatMap({ context.facts.thing(EntityKey(.post, $0), Post.self) }) else { return true }
        var isFilled = true
        for step in post.steps {
            switch step.name {
            case .filled: if (step.date ?? .unknown).isNoLater(than: day) != .no { isFilled = true }
            case .vacated: if (step.date ?? .unknown).isNoLater(than: day) == .yes { isFilled = false }
            case .registered, nil: break
            }
        }
        return isFilled
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

    /// What the rule R23 finds, if its figures are of years up to that of the stop; else what has no date.
    private static func asymmetry(
        _ subject: StallSubject, _ context: RuleContext, _ sections: StallSources
    ) -> Shown {
        guard let finding = sections.asymmetry else { return (nil, []) }
        let profile = context.asymmetry
        let isEarlier = profile.pairs.filter { AsymmetryPair.judged.contains($0.measure.text) }.allSatisfy { pair in
            subject.stopped.earliest.map { pair.year <= $0.year } ?? false
        }
        if isEarlier { return (finding.text, finding.events) }
        let events = context.cities.flatMap { $0.events ?? [] }
        if profile.capitalsDiffer == true { return (.capitalsDiffer, events) }
        return profile.levelsDiffer == true ? (.levelsDiffer, events) : (nil, [])
    }
}

extension FactorRecord {
    fileprivate init?(_ rating: Folded<FrameworkRating>) {
        guard let reference = EntityReference(rating.key) else { return nil }
        self.init(record: reference, title: nil, date: rating.on, events: rating.events)
    }
}
