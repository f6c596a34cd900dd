internal import IndicatorMath
internal import Messaging
internal import Postgres
internal import Shared

extension FigureTable {
    /// Observations of these indicators that decide which figures are believed. For each cell these are the first claims
    /// by preference, rank, evidence and time; several, because some may be finer than others. Claims that locks can hold
    /// back are counted apart, so that many of them do not displace one that counts. Of the observations that do not
    /// count, the latest are read.
    ///
    /// - Parameters:
    ///   - locks: the locks of these indicators.
    ///   - all: whether all observations are read, those withdrawn since too: at an earlier time others decided.
    func decidingObservations(
        of indicators: [String], _ locks: PeriodLocks, all: Bool, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        let observations = try await transaction.rows(
            """
            select observation from (
                select observation, row_number() over (
                    partition by indicator, cell,
                        case when is_correction then -1
                             else width_bucket(decided, \(.array(locks.days.map(\.description)))::date[]) end
                    order by is_preferred desc, rank nulls last, evidence, time desc, source, id) as place
                from figure where indicator = any (\(.array(indicators))::text[]) and state = 'approved'
            ) as placed where place <= \(Self.claimsOfCell) or \(.bool(all))::boolean
            union all
            (select observation from figure
             where indicator = any (\(.array(indicators))::text[]) and state <> 'approved'
               and (\(.bool(all))::boolean or state <> \(Self.withdrawn))
             order by time desc, observation limit case when \(.bool(all))::boolean then null else \(Self.uncounted)::integer end)
            """
        ) { row in EntityKey(.observation, unchecked: try row.text(0)) }
        return Set(observations)
    }

    /// The number of claims about one cell that are considered.
    private static let claimsOfCell = 100

    /// The number of observations that do not count and are listed.
    private static let uncounted = 200

    /// The state of an observation of which no step counts any more.
    static let withdrawn = "withdrawn"
}
