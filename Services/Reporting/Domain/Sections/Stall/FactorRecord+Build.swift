internal import Shared

extension FactorRecord {
    /// Undated obstacles, undated refusals and factors of assessments of a category that concern the subject, by kind and
    /// code. What has a date is a factor of its own.
    static func undated(
        of category: ObstacleCategory, _ subject: StallSubject, _ context: RuleContext, _ sections: StallSources
    ) -> [FactorRecord] {
        let obstacles = Self.own(sections.obstacles, subject, context)
            .filter { $0.category == category && ($0.reopenedOn ?? $0.on) == nil }.compactMap { FactorRecord($0) }
        let declined = category == .funding ? Self.declined(subject, sections).filter { $0.date == nil } : []
        return obstacles + declined + Self.assessed(category, subject, sections)
    }

    /// Obstacles that have come about and concern the subject, without those about a circumstance, and without those
    /// whose category is disputed.
    static func own(
        _ obstacles: [ObstacleEntry], _ subject: StallSubject, _ context: RuleContext
    ) -> [ObstacleEntry] {
        let circumstances = Set(context.context.filter(\.isCircumstance).map(\.code))
        return obstacles.filter { obstacle in
            !obstacle.risk && !obstacle.disputed
                && !obstacle.about.contains { $0.kind == .contextEvent && circumstances.contains($0.code) }
                && subject.concerns(obstacle.about, context)
        }
    }

    init?(_ obstacle: ObstacleEntry) {
        guard let reference = EntityReference(EntityKey(.obstacle, obstacle.code)) else { return nil }
        self.init(record: reference, title: obstacle.title, date: obstacle.on, events: obstacle.events)
    }

    /// Offers to the cooperation that were declined for lack of funds, among other reasons.
    static func declined(_ subject: StallSubject, _ sections: StallSources) -> [FactorRecord] {
        sections.offers.compactMap { offer in
            guard offer.decision == .declined, !offer.related, offer.reasons.contains(.funding),
                subject.concerns(offer.components), let reference = EntityReference(EntityKey(.offer, offer.code))
            else { return nil }
            return FactorRecord(
                record: reference, title: offer.what, date: offer.decidedOn ?? offer.on, events: offer.events)
        }
    }

    private static func assessed(
        _ category: ObstacleCategory, _ subject: StallSubject, _ sections: StallSources
    ) -> [FactorRecord] {
        sections.statements.filter { subject.concerns($0.components) }.flatMap { statement -> [FactorRecord] in
            guard let reference = EntityReference(EntityKey(statement.kind, statement.code)) else { return [] }
            return statement.factors.filter { $0.category == category && $0.direction != .helped }.map {
                FactorRecord(record: reference, title: $0.text, date: nil, events: statement.events)
            }
        }
    }
}

extension ContextEntry {
    /// Whether it can be a circumstance of a stop; another programme at the same time is none.
    var isCircumstance: Bool { self.kind != .concurrentIntervention }
}
