internal import Shared

extension FindingRule {
    static let obstacleReopened = FindingRule(
        .r29, .medium,
        Translation("Hambatan muncul kembali", "Obstacle reopened", "해결된 장애 요인이 재발함")
    ) { context in
        context.facts.all(Obstacle.self).filter { context.facts.belonging.contains($0.key) }.map { obstacle in
            let reopened = obstacle.steps.filter { $0.name == .reopened }
            guard let last = reopened.last, [.open, .mitigating].contains(obstacle.state) else {
                return .clear(obstacle.key)
            }
            return .finding(
                obstacle.key,
                Translation(
                    "Hambatan “{0}” muncul kembali setelah ditutup, {1} kali.",
                    "The obstacle “{0}” came back after it had been closed, {1} times.",
                    "장애 요인 “{0}”이(가) 종결 후 {1}회 재발했습니다."
                ).filled(.name(obstacle.title, obstacle.code), .count(reopened.count)), since: last.date,
                [FindingValue(.times, reopened.count)], events: obstacle.events)
        }
    }
}
