public import Shared

/// Something that hinders the cooperation, or may hinder it.
public struct ObstacleEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// What kind of obstacle it is.
    public let category: ObstacleCategory
    /// What the obstacle is.
    public let title: LanguageMap
    /// Whether it is a risk that has not come about.
    @OmittedWhenFalse public var risk: Bool
    /// How much it hinders, 1 to 5.
    public let severity: Int?
    /// How likely a risk is to come about, 1 to 5.
    public let likelihood: Int?
    /// Whether sources disagree on its category, on whether it is a risk, or on how it was closed.
    @OmittedWhenFalse public var disputed: Bool
    /// Its state on the day.
    public let state: Obstacle.State
    /// When it was first seen.
    public let on: CoarseDate?
    /// When it was closed the last time, if it is closed.
    public let closed: CoarseDate?
    /// When it was opened again the last time.
    public let reopenedOn: CoarseDate?
    /// How often it was opened again.
    public let reopened: Int?
    /// Who sees to it.
    public let owner: EntityReference?
    /// What is to be done about it.
    public let mitigation: LanguageMap?
    /// How it was closed.
    public let explanation: LanguageMap?
    /// What it touches.
    @OmittedWhenEmpty public var about: [EntityReference]
    public let events: [EventRef]
}

extension ObstacleEntry {
    /// The obstacles of the partnership, by code.
    static func all(_ facts: PartnershipFacts) -> [ObstacleEntry] {
        let near = facts.surroundings
        let others: Set<EntityKind> = [.partnership, .agreement, .component, .activity, .programme]
        return facts.all(Obstacle.self).filter { obstacle in
            guard near.contains(obstacle.key) else { return false }
            let named = (obstacle.about ?? []).map(\.key).filter { others.contains($0.kind) }
            // One that names only another cooperation's things concerns that, although it names a city of both.
            return named.isEmpty || named.contains { near.contains($0) || $0.code == facts.partnership.text }
        }.compactMap { ObstacleEntry($0) }
    }

    private init?(_ obstacle: Folded<Obstacle>) {
        guard let code = Code(obstacle.code), let category = obstacle.category, let title = obstacle.title else {
            return nil
        }
        let isClosed = [.resolved, .accepted].contains(obstacle.state)
        let reopened = obstacle.steps.count { $0.name == .reopened }
        self.init(
            code: code, category: category, title: title, risk: obstacle.risk ?? false, severity: obstacle.severity,
            likelihood: obstacle.likelihood,
            disputed: obstacle.claims(\.category)?.isUndecided == true || obstacle.claims(\.risk)?.isUndecided == true
                || obstacle.last(.closedResolved, .closedAccepted)?.claims(\.outcome)?.isUndecided == true,
            state: obstacle.state, on: obstacle.last(.opened)?.date,
            closed: isClosed ? obstacle.last(.closedResolved, .closedAccepted)?.date : nil,
            reopenedOn: obstacle.last(.reopened)?.date, reopened: reopened == 0 ? nil : reopened, owner: obstacle.owner,
            mitigation: obstacle.mitigation,
            explanation: isClosed ? obstacle.explanation : nil, about: obstacle.about ?? [], events: obstacle.events)
    }
}
