internal import Shared

extension FindingRule {
    static let noAccountablePost = FindingRule(
        .r03, .high, threshold: .days(90),
        Translation("Bidang tanpa jabatan penanggung jawab", "Field without an accountable post", "책임 직위가 없는 분야")
    ) { context, days in
        let judged = context.judgedAgreements.filter { $0.force != .notYet }
        let agreements = Dictionary(judged.map { ($0.code, $0) }) { first, _ in first }
        let responsibilities = Dictionary(grouping: context.facts.all(Responsibility.self)) { $0.component }
        // Parts of a field are answered for by whoever answers for the field.
        return context.fields.compactMap { component in
            let promised = component.agreements.compactMap { agreements[$0] }
            guard !promised.isEmpty else { return nil }
            let subject = EntityKey(.component, component.code)
            let parties = context.sides(promised.flatMap(\.parties))
            guard !parties.isEmpty else {
                return .notAssessable(
                    subject,
                    Translation(
                        "pihak dalam naskah tidak disebutkan", "the parties to the agreement are not stated",
                        "합의 당사자가 명시되지 않았습니다"), events: component.events)
            }
            let own = responsibilities[component.code] ?? []
            let posts = parties.map { AccountablePost(of: $0, own, context, vacantFor: days.whole) }
            let events = component.events + posts.flatMap(\.events)
            let missing = zip(parties, posts).filter { $0.1.isMissing == .yes }
            if !missing.isEmpty {
                let names = missing.map { Translation.Slot.name(context.name(of: $0.0), $0.0.code) }
                let agreed = context.agreed(component)
                return .finding(
                    subject,
                    Translation(
                        "Untuk bidang {0} tidak tercatat jabatan penanggung jawab yang terisi di pihak {1}.",
                        "For the field {0}, no filled accountable post is on record on the side of {1}.",
                        "{0} 분야에 대해 {1} 측의 책임 직위가 충원되어 있다는 기록이 없습니다."
                    ).filled(.name(component.name, component.code.text), .list(names)),
                    since: missing.compactMap { $0.1.since ?? agreed }.min(by: CoarseDate.isEarlier),
                    [FindingValue(.count, missing.count), FindingValue(.total, parties.count)], events: events)
            }
            guard posts.allSatisfy({ $0.isMissing == .no }) else {
                return .notAssessable(
                    subject,
                    Translation(
                        "jabatan tidak disebutkan, atau tanggal kekosongan jabatan kurang rinci",
                        "the post is not stated, or the date of the vacancy is too coarse",
                        "직위가 명시되지 않았거나 공석 날짜가 충분히 정확하지 않습니다"), events: events)
            }
            return .clear(subject)
        }
    }
}
