internal import FundingMath
internal import Shared

extension FindingRule {
    static let paidAfterClosing = FindingRule(
        .r10, .medium,
        Translation("Pencairan setelah program ditutup", "Disbursement after closing", "사업 종료 후 집행")
    ) { context in
        let payments = Dictionary(grouping: context.transactions([.disbursement])) { $0.programme }
        return context.facts.all(Programme.self).compactMap { programme in
            guard context.facts.belonging.contains(programme.key), programme.state == .closed,
                let code = Code(programme.code),
                let closed = programme.actualEnd ?? programme.last(.closed)?.date
            else { return nil }
            let own = payments[code] ?? []
            let after = own.map { ($0, $0.on.map { closed.isBefore($0) } ?? .undetermined) }
            let late = after.filter { $0.1 == .yes }.map(\.0)
            let events = programme.events + own.flatMap(\.events)
            if !late.isEmpty {
                return .finding(
                    programme.key,
                    Translation(
                        "Program “{0}” ditutup {1}; {2} pencairan tercatat sesudahnya.",
                        "The programme “{0}” was closed ({1}); disbursements on record after that: {2}.",
                        "사업 “{0}”은(는) 종료되었으나({1}), 그 이후의 집행이 {2}건 기록되어 있습니다."
                    ).filled(.name(programme.title, programme.code), .date(closed), .count(late.count)),
                    since: late.compactMap(\.on).min(by: CoarseDate.isEarlier), [FindingValue(.count, late.count)],
                    events: programme.events + late.flatMap(\.events))
            }
            guard !after.contains(where: { $0.1 == .undetermined }) else {
                return .notAssessable(
                    programme.key,
                    Translation(
                        "tanggal pencairan atau penutupan ({0}) kurang rinci",
                        "the date of a disbursement or of the closing ({0}) is too coarse",
                        "집행일 또는 종료일({0})이 충분히 정확하지 않습니다"
                    ).filled(.date(closed)), events: events)
            }
            return .clear(programme.key)
        }
    }
}
