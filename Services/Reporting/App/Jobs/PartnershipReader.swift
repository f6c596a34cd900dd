internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// Reads every event that can affect a partnership.
enum PartnershipReader {
    /// - Parameter known: events of it that were read before.
    static func history(
        _ partnership: Code, known: [EventRef: HistoryEvent] = [:], in transaction: Transaction
    ) async throws -> [HistoryEvent] {
        let key = EntityKey(.partnership, partnership)
        var things = try await LinkTable.dependencies(of: key, in: transaction)
        things.formUnion(try await GlobalContextEvents.all(in: transaction))
        // Ranks may be withdrawn like any other event.
        things.formUnion(try await Inbox.rankedSources(in: transaction))
        let own = try await History.of(things, known: known, in: transaction).values.flatMap { $0 }
        let rates = ConversionRates(for: own)
        guard rates.isNeeded else { return own }
        let stored = try await Inbox.entities(of: .exchangeRate, beginningWith: rates.codes, in: transaction)
        return own + (try await History.of(Set(stored), known: known, in: transaction).values.flatMap { $0 })
    }
}
