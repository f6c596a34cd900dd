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
        let givers = given.map(\.provider) + contributions.map(\.by)
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
        return [
            .finding(
                subject,
                Translation(
                    "Semua komitmen, pencairan dan kontribusi yang tercatat berasal dari {0}.",
                    "All commitments, disbursements and contributions on record come from {0}.",
                    "기록된 모든 약정, 집행과 기여의 제공자는 {0}입니다."
                ).filled(.name(context.name(of: giver), giver.code)), [FindingValue(.count, givers.count)],
                events: events)
        ]
    }
}
