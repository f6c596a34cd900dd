extension Fold {
    /// What would be found if this event joined the history: the sentences about itself.
    public static func advice(on event: Event, history: [HistoryEvent], ranks: [String: Int]) -> [String] {
        let added = HistoryEvent(event)
        let folded = Self.fold(event.data.entity, history + [added], ranks: ranks)
        var sentences = folded.notApplied.filter { $0.event == added.ref }.map(\.sentence)
        for claims in folded.disputed {
            let all = [claims.believed] + claims.rivals
            guard all.contains(where: { $0.events.contains(added.ref) }) else { continue }
            sentences.append(
                "Others say otherwise about \(claims.field) of \(folded.key.kind.rawValue) \(folded.key.code); \(claims.decision). All claims are kept."
            )
        }
        return sentences
    }
}
