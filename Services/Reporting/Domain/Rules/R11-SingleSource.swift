internal import FundingMath
internal import Shared

extension FindingRule {
    /// An office or a company of a city gives for its city: two of them are one source.
    static let singleSource = FindingRule(
        .r11, version: 2, .low,
        Translation("Hanya satu sumber dana", "Single source of funds", "단일 재원")
    ) { context in
        let given = context.transactions([.outgoingCommitment, .incomingCommitment, .disbursement, .incomingFunds])
        let contributions = context.facts.all(InKindContribution.self).filter {
            context.facts.funding.isOwn($0.key)
        }
        let subject = context.partnership
        let events = given.flatMap(\.events) + contributions.flatMap(\.events)
        guard !given.isEmpty || !contributions.isEmpty else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tidak ada komitmen, pencairan atau kontribusi yang tercatat",
                        "no commitment, disbursement or contribution is on record", "약정, 집행 또는 기여 기록이 없습니다"))
            ]
        }
        let givers =
            given.map { $0.claims(\.provider)?.isUndecided == true ? nil : $0.provider }
            + contributions.map { $0.claims(\.by)?.isUndecided == true ? nil : $0.by }
        let named = Set(givers.compactMap { $0?.key })
        let known = Set(givers.compactMap { $0.map(context.side) })
        if known.count > 1 { return [.clear(subject)] }
        guard let giver = known.first, !givers.contains(where: { $0 == nil }) else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "pemberi dana tidak selalu disebutkan", "the giver is not stated of every record",
                        "일부 기록에 제공자가 명시되지 않았습니다"), events: events)
            ]
        }
        let text =
            named.count == 1
            ? Translation(
                "Semua komitmen, pencairan dan kontribusi yang tercatat berasal dari {0}.",
                "All commitments, disbursements and contributions on record come from {0}.",
                "기록된 모든 약정, 집행과 기여의 제공자는 {0}입니다.")
            : Translation(
                "Semua komitmen, pencairan dan kontribusi yang tercatat berasal dari satu pihak: {0} dan organisasinya.",
                "All commitments, disbursements and contributions on record come from one side: {0} and its organisations.",
                "기록된 모든 약정, 집행과 기여는 한 당사자({0} 및 소속 기관)가 제공한 것입니다.")
        let name = named.count == 1 ? named.first ?? giver : giver
        return [
            .finding(
                subject, text.filled(.name(context.name(of: name), name.code)), [FindingValue(.count, givers.count)],
                events: events)
        ]
    }
}
