internal import Shared

extension FindingRule {
    static let obstacleReopened = FindingRule(
        .r29, .medium,
        Translation("Hambatan dibuka kembali", "Obstacle reopened", "종결된 장애 요인이 다시 제기됨")
    ) { context in
        context.facts.all(Obstacle.self).filter { context.facts.belonging.contains($0.key) }.map { obstacle in
            let reopened = obstacle.steps.filter { $0.name == .reopened }
            guard let last = reopened.last, [.open, .mitigating].contains(obstacle.state) else {
                return .clear(obstacle.key)
            }
            return .finding(
                obstacle.key,
                Translation(
                    "Hambatan “{0}” dibuka kembali setelah ditutup ({1} kali).",
                    "The obstacle “{0}” was reopened after it had been closed (times: {1}).",
                    "장애 요인 “{0}”: 종결 후 {1}회 다시 제기되었습니다."
                ).filled(.name(obstacle.title, obstacle.code), .count(reopened.count)), since: last.date,
                [FindingValue(.times, reopened.count)], events: obstacle.events)
        }
    }
}
