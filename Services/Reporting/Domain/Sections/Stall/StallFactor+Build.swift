internal import Shared

extension StallFactor {
    /// A standing condition. What went on in other fields 90 days later did so under the same condition, unless the
    /// condition is one of this field alone.
    init(_ condition: StandingCondition, _ subject: StallSubject, _ context: RuleContext) {
        let isShared = condition.condition != nil && condition.kind != .responsibility
        let counter =
            isShared
            ? CounterEvidence.all(
                after: subject.stopped.adding(days: FactorTiming.days), until: nil, subject, context) : ([], nil)
        self.init(
            kind: condition.kind, subject: nil, title: nil,
            timing: condition.condition == nil ? .undetermined : .onset, from: nil, daysAfterStop: nil,
            condition: condition.condition, records: condition.records,
            sources: Self.publishers(of: condition.records), counterEvidence: counter.0,
            counterEvidenceOmitted: counter.1, events: condition.events)
    }

    /// A factor for each event outside the cooperation, with the obstacles that are about it. Another programme at the same
    /// time is no circumstance of a stop.
    static func circumstances(
        _ subject: StallSubject, _ context: RuleContext, _ sections: StallSources
    ) -> [StallFactor] {
        var linked: [Code: [ObstacleEntry]] = [:]
        for obstacle in sections.obstacles where !obstacle.risk && subject.concerns(obstacle.about, context) {
            for event in obstacle.about where event.kind == .contextEvent {
                linked[event.code, default: []].append(obstacle)
            }
        }
        return context.context.filter(\.isCircumstance).map { event in
            StallFactor(
                kind: .contextEvent, subject: EntityReference(EntityKey(.contextEvent, event.code)),
                title: event.title, from: event.from, until: event.to,
                records: (linked[event.code] ?? []).compactMap { FactorRecord($0) }, own: event.events, isShared: true,
                subject, context)
        }
    }

    /// A factor for each dated obstacle and each dated refusal for lack of funds; one for each category of undated ones
    /// that is no standing condition.
    static func obstacles(
        _ subject: StallSubject, _ context: RuleContext, _ sections: StallSources
    ) -> [StallFactor] {
        let own = FactorRecord.own(sections.obstacles, subject, context)
        let dated = own.filter { ($0.reopenedOn ?? $0.on) != nil }.map { obstacle in
            StallFactor(
                kind: StallFactorKind(obstacle.category),
                subject: EntityReference(EntityKey(.obstacle, obstacle.code)), title: obstacle.title,
                from: obstacle.reopenedOn ?? obstacle.on, until: obstacle.closed,
                records: FactorRecord(obstacle).map { [$0] } ?? [],
                own: obstacle.events, isShared: !obstacle.about.contains { $0.kind == .component }, subject, context)
        }
        let declined = FactorRecord.declined(subject, sections).filter { $0.date != nil }.map { record in
            StallFactor(
                kind: .funding, subject: record.record, title: record.title, from: record.date, until: nil,
                records: [record], own: record.events, isShared: false, subject, context)
        }
        let standing: Set<ObstacleCategory> = [.framework, .responsibility, .funding, .asymmetry]
        let undated = ObstacleCategory.allCases.filter { !standing.contains($0) }.compactMap {
            category -> StallFactor? in
            let records = FactorRecord.undated(of: category, subject, context, sections)
            guard !records.isEmpty else { return nil }
            return StallFactor(
                kind: StallFactorKind(category), subject: nil, title: nil, from: nil, until: nil, records: records,
                own: [], isShared: false, subject, context)
        }
        return dated + declined + undated
    }

    /// - Parameter isShared: whether other fields were under the same circumstance.
    private init(
        kind: StallFactorKind, subject factor: EntityReference?, title: LanguageMap?, from: CoarseDate?,
        until end: CoarseDate?, records: [FactorRecord], own events: [EventRef], isShared: Bool,
        _ subject: StallSubject, _ context: RuleContext
    ) {
        let counter =
            isShared
            ? from.map { CounterEvidence.all(after: $0, until: end, subject, context) } ?? ([], nil) : ([], nil)
        let publishers = Self.publishers(of: records)
        self.init(
            kind: kind, subject: factor, title: title,
            timing: from.map { FactorTiming(of: $0, until: end, stopped: subject.stopped) } ?? .undetermined,
            from: from, daysAfterStop: from.flatMap { DayCount(from: subject.stopped, to: $0) }, condition: nil,
            records: records, sources: publishers == 0 ? Set(events.map(\.source)).count : publishers,
            counterEvidence: counter.0, counterEvidenceOmitted: counter.1, events: events)
    }

    private static func publishers(of records: [FactorRecord]) -> Int {
        Set(records.flatMap(\.events).map(\.source)).count
    }
}
