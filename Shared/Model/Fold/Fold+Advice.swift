extension Fold {
    /// The sentences about this event that would result if it joined the history.
    ///
    /// - Returns: why it would have no effect, and about which fields other events state a different value.
    public static func advice(
        on event: Event, history: [HistoryEvent], ranks: [String: Int]
    ) -> (notApplied: [String], disputed: [String]) {
        let added = HistoryEvent(event)
        let folded = Self.fold(event.data.entity, history + [added], ranks: ranks)
        let notApplied = folded.notApplied.filter { $0.event == added.ref }.map(\.sentence)
        let disputed = folded.disputed.compactMap { claims -> String? in
            let all = [claims.believed] + claims.rivals
            guard all.contains(where: { $0.events.contains(added.ref) }) else { return nil }
            return
                "Sources disagree about \(claims.field) of \(folded.key.kind.rawValue) \(folded.key.code); \(claims.decision). All claims are kept."
        }
        return (notApplied, disputed)
    }
}
