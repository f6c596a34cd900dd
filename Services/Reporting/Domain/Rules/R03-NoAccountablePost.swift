internal import Shared

extension FindingRule {
    static let noAccountablePost = FindingRule(
        .r03, .high, threshold: .days(90),
        Translation(
            "Bidang tanpa jabatan penanggung jawab", "Field without an accountable post", "책임 직위가 없는 분야")
    ) { context, days in
        let agreements = Dictionary(context.judgedAgreements.map { ($0.code, $0) }) { first, _ in first }
        // Parts of a field are answered for by whoever answers for the field.
        return context.components.filter { $0.parent == nil }.compactMap { component in
            let promised = component.agreements.compactMap { agreements[$0] }
            guard !promised.isEmpty else { return nil }
            let subject = EntityKey(.component, component.code)
            let parties = Set(promised.flatMap(\.parties)).sorted { $0.key < $1.key }
            guard !parties.isEmpty else {
                return .notAssessable(
                    subject,
                    Translation(
                        "pihak dalam naskah tidak disebutkan", "the parties to the agreement are not stated",
                        "합의 당사자가 명시되지 않았습니다"), events: component.events)
            }
            let sides = parties.map { AccountablePost(of: $0, component.code, context, vacantFor: days.whole) }
            let events = component.events + sides.flatMap(\.events)
            let missing = zip(parties, sides).filter { $0.1.isMissing == .yes }
            if !missing.isEmpty {
                let names = missing.map { Translation.Slot.name(context.name(of: $0.0.key), $0.0.code.text) }
                let signed = promised.compactMap { $0.effective ?? $0.signed }.min(by: CoarseDate.isEarlier)
                return .finding(
                    subject,
                    Translation(
                        "Untuk bidang {0} tidak tercatat jabatan penanggung jawab yang terisi di pihak {1}.",
                        "For the field {0}, no filled accountable post is on record on the side of {1}.",
                        "{0} 분야에 대해 {1} 측에 책임 직위가 지정되어 있다는 기록이 없습니다."
                    ).filled(.name(component.name, component.code.text), .list(names)),
                    since: missing.compactMap(\.1.since).min(by: CoarseDate.isEarlier) ?? signed,
                    [FindingValue(.count, missing.count), FindingValue(.total, parties.count)], events: events)
            }
            guard sides.allSatisfy({ $0.isMissing == .no }) else {
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal kekosongan jabatan terlalu kasar", "the date of the vacancy is too coarse",
                        "공석 날짜가 충분히 정확하지 않습니다"), events: events)
            }
            return .clear(subject)
        }
    }
}
