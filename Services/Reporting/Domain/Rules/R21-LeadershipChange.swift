internal import Shared

extension FindingRule {
    static let leadershipChange = FindingRule(
        .r21, .medium, threshold: .months(12),
        Translation(
            "Pergantian pimpinan menjelang kegiatan terakhir", "Leadership change before the last activity",
            "마지막 활동 직전의 단체장 교체")
    ) { context, months in
        let changes = context.context.filter { $0.kind == .leadershipChange }
        guard !changes.isEmpty, let last = context.activity.dormancy.lastSubstantiveEvent else { return [] }
        let earliest = last.date.adding(months: -months.whole)
        return changes.map { change in
            let subject = EntityKey(.contextEvent, change.code)
            switch (earliest.isNoLater(than: change.from), change.from.isNoLater(than: last.date)) {
            case (.no, _), (_, .no): return .clear(subject)
            case (.yes, .yes):
                return .finding(
                    subject,
                    Translation(
                        "“{0}” ({1}) terjadi dalam {2} bulan sebelum kejadian berarti terakhir ({3}). Keduanya berkaitan dalam waktu; sebab tidak dibuktikan.",
                        "“{0}” ({1}) came within {2} months before the last substantive event ({3}). The two are associated in time; no cause is shown.",
                        "“{0}”({1})은(는) 마지막 실질적 활동({3}) 이전 {2}개월 이내에 있었습니다. 시기상 연관될 뿐 인과관계를 뜻하지 않습니다."
                    ).filled(
                        .name(change.title, change.code.text), .date(change.from), .count(months.whole),
                        .date(last.date)), since: last.date, events: change.events + last.events)
            default:
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal pergantian ({0}) atau kegiatan terakhir ({1}) terlalu kasar",
                        "the date of the change ({0}) or of the last activity ({1}) is too coarse",
                        "교체 시기({0}) 또는 마지막 활동일({1})이 충분히 정확하지 않습니다"
                    ).filled(.date(change.from), .date(last.date)), events: change.events + last.events)
            }
        }
    }
}
