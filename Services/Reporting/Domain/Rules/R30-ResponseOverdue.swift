internal import Shared

extension FindingRule {
    static let responseOverdue = FindingRule(
        .r30, .medium,
        Translation("Tindak lanjut rekomendasi terlambat", "Action on a recommendation is overdue", "권고 이행 지연")
    ) { context in
        let all = ManagementResponseEntry.all(context.facts).filter { $0.disputed || $0.state != .rejected }
        return all.map { response in
            let subject = EntityKey(.managementResponse, response.code)
            guard response.state != .implemented else { return .clear(subject) }
            guard !response.disputed else {
                return .notAssessable(
                    subject,
                    Translation(
                        "sumber berbeda tentang keputusan atau batas waktunya",
                        "sources differ on the decision or the due date", "결정 또는 기한에 대해 출처가 일치하지 않습니다"),
                    events: response.events)
            }
            guard let due = response.due else {
                return .notAssessable(
                    subject,
                    Translation(
                        "batas waktu tindakan tidak disebutkan", "the action has no due date",
                        "조치의 기한이 명시되지 않았습니다"), events: response.events)
            }
            guard response.isOpen else { return .clear(subject) }
            let idle = Set(context.facts.entities[subject]?.notApplied.map(\.event) ?? [])
            if context.facts.history.events.contains(where: {
                idle.contains($0.ref) && $0.data.schema.verb == ManagementResponse.Step.implemented.rawValue
            }) {
                return .notAssessable(
                    subject,
                    Translation(
                        "catatan bahwa tindakan selesai mendahului keputusannya",
                        "the record that the action was done precedes the decision",
                        "조치 완료 기록이 결정보다 앞섭니다"), events: response.events + Array(idle))
            }
            // It is overdue on the day after the due date.
            let overdue = due.adding(days: 1)
            let coarse = Translation(
                "batas waktu ({0}) kurang rinci", "the due date ({0}) is too coarse", "기한({0})이 충분히 정확하지 않습니다"
            ).filled(.date(due))
            if let early = RuleOutcome.until(
                overdue, context.asOf, subject, orTooCoarse: coarse, events: response.events)
            {
                return early
            }
            return .finding(
                subject,
                Translation(
                    "Tidak ada catatan bahwa tindakan atas rekomendasi ini selesai sampai batas waktunya ({0}): “{1}”",
                    "No record shows that the action on this recommendation was done by its due date ({0}): “{1}”",
                    "다음 권고에 대한 조치가 기한({0})까지 완료되었다는 기록이 없습니다: “{1}”"
                ).filled(.date(due), .word(response.recommendation.text)), since: overdue, events: response.events)
        }
    }
}
