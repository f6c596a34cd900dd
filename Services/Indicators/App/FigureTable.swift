internal import IndicatorsDomain
internal import JSON
internal import Messaging
internal import Postgres
internal import Shared

/// Stores each observation's claim about its cell, indexed so that the believed claim is found quickly.
struct FigureTable: Sendable {
    /// Writes the claims of observations that were folded again, and the preferences of indicators.
    func write(
        _ folded: [FoldedEntity], _ histories: [EntityKey: [HistoryEvent]], ranks: [String: Int],
        in transaction: Transaction
    ) async throws {
        let observations = folded.compactMap { $0.of(Observation.self) }
        let figures = observations.compactMap { Figure($0, ranks: ranks) }
        // The locks serialise writes of preferences about an indicator and of its figures.
        var indicators = Set(figures.map(\.cell.indicator.text))
        indicators.formUnion(folded.filter { $0.key.kind == .indicator }.map(\.key.code))
        try await transaction.lockKeys(ofClass: 4105, indicators)
        try await self.remove(
            Set(observations.map(\.code)).subtracting(figures.map(\.observation)), in: transaction)
        try await self.upsert(figures, in: transaction)
        // Preferences about observations are in their histories; those about their indicators are looked up.
        let keys = Set(figures.map { EntityKey(.indicator, $0.cell.indicator) })
            .union(folded.filter { $0.key.kind == .indicator }.map(\.key))
        let preferences = try await History.preferences(about: keys, in: transaction)
        try await self.markPreferred(
            Set(figures.map(\.observation)), andAllOf: Set(folded.filter { $0.key.kind == .indicator }.map(\.key.code)),
            by: [preferences] + observations.compactMap { histories[$0.key] }, in: transaction)
    }

    private func remove(_ observations: Set<String>, in transaction: Transaction) async throws {
        guard !observations.isEmpty else { return }
        try await transaction.run(
            "delete from figure where observation = any (\(.array(observations.sorted()))::text[])")
    }

    private func upsert(_ figures: [Figure], in transaction: Transaction) async throws {
        guard !figures.isEmpty else { return }
        try await transaction.run(
            """
            insert into figure (observation, indicator, cell, state, value, realisation, is_preferred, rank, evidence, time, source, id)
            select observation, indicator, cell, state, value, realisation, false, rank, evidence,
                   timestamptz 'epoch' + microseconds * interval '1 microsecond', source, id
            from unnest(
                \(.array(figures.map(\.observation)))::text[], \(.array(figures.map(\.cell.indicator.text)))::text[],
                \(.array(figures.map(\.cell.json.text)))::text[], \(.array(figures.map { $0.state?.rawValue ?? "" }))::text[],
                \(.array(figures.map { $0.value?.json.text }))::text[],
                \(.array(figures.map { $0.realisation?.json.text }))::text[],
                \(.array(figures.map { $0.rank.map(String.init) }))::int[],
                \(.array(figures.map(\.evidence)))::int[],
                \(.array(figures.map { Int($0.time.microseconds) }))::bigint[],
                \(.array(figures.map(\.event.source)))::text[], \(.array(figures.map(\.event.id)))::text[])
                as stated (observation, indicator, cell, state, value, realisation, rank, evidence, microseconds, source, id)
            on conflict (observation) do update
                set indicator = excluded.indicator, cell = excluded.cell, state = excluded.state, value = excluded.value,
                    realisation = excluded.realisation, is_preferred = excluded.is_preferred, rank = excluded.rank,
                    evidence = excluded.evidence, time = excluded.time, source = excluded.source, id = excluded.id
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

    /// Observations of these indicators that decide which figures are believed: for each cell the first ones by
    /// preference, rank, evidence and time, because some of them may be finer than others.
    func decidingObservations(of indicators: [String], in transaction: Transaction) async throws -> Set<EntityKey> {
        Set(
            try await transaction.rows(
                """
                select observation from (
                    select observation, row_number() over (
                        partition by indicator, cell
                        order by is_preferred desc, rank nulls last, evidence, time desc, source, id) as place
                    from figure where indicator = any (\(.array(indicators))::text[]) and state = 'approved'
                ) as placed where place <= \(Self.claimsOfCell)
                """
            ) { row in EntityKey(.observation, unchecked: try row.text(0)) })
    }

    /// The number of claims about one cell that are considered.
    private static let claimsOfCell = 100
}
