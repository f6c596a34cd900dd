internal import IndicatorMath
internal import JSON
internal import Messaging
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Computes effect analyses from their plans and the figures of their indicators.
struct EffectReader: Sendable {
    let series: SeriesReader

    /// Nil when no event is known about the analysis.
    func result(
        of code: Code, from asOf: AsOf, today: CalendarDate, in transaction: Transaction
    ) async throws -> EffectResult? {
        guard let plan = try await self.series.plan(code, from: asOf, in: transaction) else { return nil }
        let codes = [plan.indicator, plan.comparator, plan.deflator].compactMap { $0 }
        let table = try await self.series.table(of: codes, from: asOf, today: today, in: transaction)
        let others = try await self.tested(beside: plan, from: asOf, in: transaction)
        let context = try await self.context(of: plan, from: asOf, in: transaction)
        return EffectResult(code, plan, others, context, table)
    }

    /// The indicators of other analyses that measure something that the indicator of this one measures too: they were
    /// tested for the same question, whether or not the plan names them.
    private func tested(
        beside plan: Folded<EffectAnalysisPlan>, from asOf: AsOf, in transaction: Transaction
    ) async throws -> [Code] {
        guard let own = plan.indicator else { return [] }
        let analyses = try await IndicatorEntityTable.analyses(in: transaction)
        let keys = Set(analyses.flatMap { [$0.analysis, $0.indicator] } + [EntityKey(.indicator, own)])
        let read = try await self.series.entities(keys, from: asOf, in: transaction)
        let subjects = Set(read[EntityKey(.indicator, own)]?.of(Indicator.self)?.about ?? [])
        return analyses.compactMap { analysis, indicator in
            guard read[analysis]?.of(EffectAnalysisPlan.self)?.indicator?.text == indicator.code,
                let other = read[indicator]?.of(Indicator.self), let code = other.indicator, code != own,
                !subjects.isDisjoint(with: other.about ?? [])
            else { return nil }
            return code
        }
    }

    /// How many context events are considered.
    private static let mostEvents = 500

    /// Context events that concern every city, or affect what the indicator measures: they are named as circumstances,
    /// whether or not the plan names them.
    private func context(
        of plan: Folded<EffectAnalysisPlan>, from asOf: AsOf, in transaction: Transaction
    ) async throws -> [EffectEvent] {
        guard let own = plan.indicator else { return [] }
        let key = EntityKey(.indicator, own)
        let events = try await Inbox.entities(of: .contextEvent, limit: Self.mostEvents, in: transaction)
        let read = try await self.series.entities(Set(events).union([key]), from: asOf, in: transaction)
        let subjects = Set(read[key]?.of(Indicator.self)?.about ?? [])
        let named = Set((plan.masks ?? []).compactMap { $0.contextEvent?.text })
        return events.compactMap { read[$0]?.of(ContextEvent.self) }.compactMap { event in
            guard !named.contains(event.code),
                event.global == true || !subjects.isDisjoint(with: event.affects ?? [])
            else { return nil }
            return EffectEvent(event)
        }
    }
}
