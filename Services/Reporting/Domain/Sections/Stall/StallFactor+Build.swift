internal import Shared

extension StallFactor {
    init(_ condition: StandingCondition, _ subject: StallSubject, _ context: RuleContext) {
        self.init(
            kind: condition.kind, subject: nil, title: nil,
            timing: condition.condition == nil ? .undetermined : .onset, from: nil, daysAfterStop: nil,
            condition: condition.condition, records: condition.records,
            sources: Self.publishers(of: condition.records),
            counterEvidence: CounterEvidence.all(
                after: subject.stopped.adding(days: FactorTiming.days), subject, context),
            events: condition.events)
    }

    /// A factor for each event outside the cooperation, with the obstacles that are about it.
    static func circumstances(
        _ subject: StallSubject, _ context: RuleContext, _ sections: StallSources
    ) -> [StallFactor] {
        context.context.filter { $0.kind != .concurrentIntervention }.map { event in
            let records = sections.obstacles.filter { obstacle in
                !obstacle.risk && subject.concerns(obstacle.about)
                    && obstacle.about.contains { $0.kind == .contextEvent && $0.code == event.code }
            }.compactMap { FactorRecord($0) }
            return StallFactor(
                kind: .contextEvent, subject: EntityReference(EntityKey(.contextEvent, event.code)),
                title: event.title, from: event.from, records: records, own: event.events, subject, context)
        }
    }

    /// A factor for each dated obstacle that is no standing condition; one for each category of undated ones.
    static func obstacles(
        _ subject: StallSubject, _ context: RuleContext, _ sections: StallSources
    ) -> [StallFactor] {
        let standing: Set<ObstacleCategory> = [.framework, .responsibility, .funding, .asymmetry]
        let own = FactorRecord.own(sections.obstacles, subject).filter { !standing.contains($0.category) }
        let dated = own.filter { $0.on != nil }.map { obstacle in
            StallFactor(
                kind: StallFactorKind(obstacle.category),
                subject: EntityReference(EntityKey(.obstacle, obstacle.code)), title: obstacle.title,
                from: obstacle.on, records: FactorRecord(obstacle).map { [$0] } ?? [], own: [], subject, context)
        }
        let others = ObstacleCategory.allCases.filter { !standing.contains($0) }
        let undated = others.compactMap { category -> StallFactor? in
            let records = FactorRecord.all(of: category, subject, sections).filter { record in
                record.record.kind != .obstacle || record.date == nil
            }
            guard !records.isEmpty else { return nil }
            return StallFactor(
                kind: StallFactorKind(category), subject: nil, title: nil, from: nil, records: records, own: [],
                subject, context)
        }
        return dated + undated
    }

    private init(
        kind: StallFactorKind, subject factor: EntityReference?, title: LanguageMap?, from: CoarseDate?,
        records: [FactorRecord], own events: [EventRef], _ subject: StallSubject, _ context: RuleContext
    ) {
        self.init(
            kind: kind, subject: factor, title: title,
            timing: from.map { FactorTiming(of: $0, stopped: subject.stopped) } ?? .undetermined, from: from,
            daysAfterStop: from.flatMap { DayCount(from: subject.stopped, to: $0) }, condition: nil, records: records,
            sources: Self.publishers(of: records) == 0
                ? Set(events.map(\.source)).count : Self.publishers(of: records),
            counterEvidence: from.map { CounterEvidence.all(after: $0, subject, context) } ?? [], events: events)
    }

    private static func publishers(of records: [FactorRecord]) -> Int {
        Set(records.flatMap(\.events).map(\.source)).count
    }
}

extension CounterEvidence {
    /// Activities in other fields that were certainly under way or done after a day.
    fileprivate static func all(
        after day: CoarseDate, _ subject: StallSubject, _ context: RuleContext
    ) -> [CounterEvidence] {
        guard let components = subject.components else { return [] }
        return context.activities.compactMap { activity in
            guard [.done, .inProgress].contains(activity.state),
                let named = activity.components, !named.isEmpty, components.isDisjoint(with: named),
                let date = activity.end ?? activity.start, day.isBefore(date) == .yes
            else { return nil }
            return CounterEvidence(activity: activity.code, date: date, events: activity.events)
        }
    }
}
