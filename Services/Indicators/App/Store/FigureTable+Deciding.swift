internal import Messaging
internal import Postgres
internal import Shared

extension FigureTable {
    /// Observations of these indicators that decide which figures are believed: for each cell the first ones by
    /// preference, rank, evidence and time, because some of them may be finer than others. Of those that do not count,
    /// the latest.
    ///
    /// - Parameter all: whether all observations are read, those withdrawn since too: at an earlier time others decided.
    func decidingObservations(
        of indicators: [String], all: Bool, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        let observations = try await transaction.rows(
            """
            select observation from (
                select observation, row_number() over (
                    partition by indicator, cell
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
