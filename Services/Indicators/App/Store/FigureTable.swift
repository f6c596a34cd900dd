internal import IndicatorsDomain
internal import JSON
internal import Messaging
internal import Postgres
internal import Shared

/// Stores each observation's claim about its cell, indexed so that the believed claim is found quickly.
struct FigureTable: Sendable {
    /// Writes the claims of observations that were folded again, and the preferences of indicators.
    ///
    /// - Returns: the indicators from which a correction moved observations of which no history is given.
    func write(
        _ folded: [FoldedEntity], _ histories: [EntityKey: [HistoryEvent]], ranks: [String: Int],
        in transaction: Transaction
    ) async throws -> Set<String> {
        let observations = folded.compactMap { $0.of(Observation.self) }
        let figures = observations.compactMap { Figure($0, ranks: ranks) }
        // The locks serialise writes of preferences about an indicator and of its figures.
        var indicators = Set(figures.map(\.cell.indicator.text))
        indicators.formUnion(folded.filter { $0.key.kind == .indicator }.map(\.key.code))
        try await transaction.lockKeys(ofClass: 4105, indicators)
        let kept = Set(figures.map(\.observation))
        try await self.markWithdrawn(
            observations.filter { !kept.contains($0.code) }.map { ($0.code, histories[$0.key] ?? []) }, in: transaction)
        // An observation that continues from its checkpoint has no history here that names its former indicator.
        let continued = Set(observations.filter { histories[$0.key] == nil }.map(\.code))
        let left = try await self.left(figures.filter { continued.contains($0.observation) }, in: transaction)
        try await self.upsert(figures, in: transaction)
        // Preferences about observations are in their histories; those about their indicators are looked up.
        let keys = Set(figures.map { EntityKey(.indicator, $0.cell.indicator) })
            .union(folded.filter { $0.key.kind == .indicator }.map(\.key))
        let preferences = try await History.preferences(about: keys, in: transaction)
        try await self.markPreferred(
            Set(figures.map(\.observation)), andAllOf: Set(folded.filter { $0.key.kind == .indicator }.map(\.key.code)),
            by: [preferences] + observations.compactMap { histories[$0.key] }, in: transaction)
        return left
    }

    /// Keeps observations of which no step counts any more: a reply about an earlier time still shows them.
    private func markWithdrawn(
        _ observations: [(code: String, history: [HistoryEvent])], in transaction: Transaction
    ) async throws {
        let stated = observations.compactMap { observation -> (code: String, indicator: String, event: HistoryEvent)? in
            let statements = observation.history.filter { $0.data[Observation.fields.indicator] != nil }
            guard let last = statements.max(by: { ($0.time, $0.ref) < ($1.time, $1.ref) }),
                let indicator = last.data[Observation.fields.indicator]
            else { return nil }
            return (observation.code, indicator.text, last)
        }
        guard !stated.isEmpty else { return }
        try await transaction.run(
            """
            insert into figure (observation, indicator, cell, state, is_preferred, evidence, time, source, id)
            select observation, indicator, '', \(Self.withdrawn), false, evidence,
                   timestamptz 'epoch' + microseconds * interval '1 microsecond', source, id
            from unnest(
                \(.array(stated.map(\.code)))::text[], \(.array(stated.map(\.indicator)))::text[],
                \(.array(stated.map(\.event.evidence)))::int[],
                \(.array(stated.map { Int($0.event.time.microseconds) }))::bigint[],
                \(.array(stated.map(\.event.ref.source)))::text[], \(.array(stated.map(\.event.ref.id)))::text[])
                as stated (observation, indicator, evidence, microseconds, source, id)
            on conflict (observation) do update set state = excluded.state, is_preferred = false
            """)
    }

    /// The indicators to which these observations belong in the table, other than those that they state now.
    private func left(_ figures: [Figure], in transaction: Transaction) async throws -> Set<String> {
        guard !figures.isEmpty else { return [] }
        let rows = try await transaction.rows(
            """
            select distinct figure.indicator
            from unnest(
                \(.array(figures.map(\.observation)))::text[], \(.array(figures.map(\.cell.indicator.text)))::text[])
                as stated (observation, indicator)
            join figure using (observation) where figure.indicator <> stated.indicator
            """
        ) { row in try row.text(0) }
        return Set(rows)
    }

    private func upsert(_ figures: [Figure], in transaction: Transaction) async throws {
        guard !figures.isEmpty else { return }
        try await transaction.run(
            """
            insert into figure (observation, indicator, cell, state, value, realisation, is_preferred, rank, evidence, time, source, id,
                                decided, is_correction)
            select observation, indicator, cell, state, value, realisation, false, rank, evidence,
                   timestamptz 'epoch' + microseconds * interval '1 microsecond', source, id, decided, is_correction
            from unnest(
                \(.array(figures.map(\.observation)))::text[], \(.array(figures.map(\.cell.indicator.text)))::text[],
                \(.array(figures.map(\.cell.json.text)))::text[], \(.array(figures.map { $0.state?.rawValue ?? "" }))::text[],
                \(.array(figures.map { $0.value?.json.text }))::text[],
                \(.array(figures.map { $0.realisation?.json.text }))::text[],
                \(.array(figures.map { $0.rank.map(String.init) }))::int[],
                \(.array(figures.map(\.evidence)))::int[],
                \(.array(figures.map { Int($0.time.microseconds) }))::bigint[],
                \(.array(figures.map(\.event.source)))::text[], \(.array(figures.map(\.event.id)))::text[],
                \(.array(figures.map(\.decided.description)))::date[], \(.array(figures.map { "\($0.isCorrection)" }))::boolean[])
                as stated (observation, indicator, cell, state, value, realisation, rank, evidence, microseconds, source, id,
                           decided, is_correction)
            on conflict (observation) do update
                set indicator = excluded.indicator, cell = excluded.cell, state = excluded.state, value = excluded.value,
                    realisation = excluded.realisation, is_preferred = excluded.is_preferred, rank = excluded.rank,
                    evidence = excluded.evidence, time = excluded.time, source = excluded.source, id = excluded.id,
                    decided = excluded.decided, is_correction = excluded.is_correction
            """)
    }

    /// Marks the figures that preferences name. A preference may be about the observation or about the indicator.
    ///
    /// - Parameters:
    ///   - touched: indicators with new statements about them; all their observations are checked.
    ///   - histories: whole histories, or the preferences of several entities with their withdrawals.
    private func markPreferred(
        _ observations: Set<String>, andAllOf touched: Set<String>, by histories: [[HistoryEvent]],
        in transaction: Transaction
    ) async throws {
        var preferred: Set<EventRef> = []
        for history in histories where history.contains(where: { $0.data.role == .preference }) {
            let withdrawn = Withdrawals.effective(in: history)
            for event in history where event.isAdmitted && withdrawn[event.ref] == nil {
                if let data = ClaimPreferred(event.data), data.field == nil { preferred.insert(data.prefer) }
            }
        }
        // Figures just written are not preferred yet; only preferences about whole indicators affect other figures.
        guard !preferred.isEmpty || !touched.isEmpty else { return }
        let refs = preferred.sorted()
        try await transaction.run(
            """
            update figure set is_preferred = not is_preferred
            where (indicator = any (\(.array(touched.sorted()))::text[])
                   or observation = any (\(.array(observations.sorted()))::text[]))
              and is_preferred <> exists (
                select from unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as stated (source, id)
                where stated.source = figure.source and stated.id = figure.id)
            """)
    }
}
