internal import Shared

/// Separates new events that can be applied from those that wait for a reference.
struct ReferenceSplit {
    /// An event that waits.
    struct Waiting {
        let arrival: Arrival
        /// Sorted.
        let missing: [EntityKey]
    }

    private(set) var applied: [Arrival]
    private(set) var waiting: [Waiting]

    /// - Parameters:
    ///   - fresh: the events that this transaction inserts.
    ///   - known: the keys that are known without them.
    ///   - area: the service's own area. Only events that its publishers sent wait; a fact was applied by its owner.
    init(_ fresh: [Arrival], known: Set<EntityKey>, area: Area) {
        var known = known
        for arrival in fresh where arrival.event.area == area { known.insert(.event(arrival.event.envelope.cause)) }
        var waits: [Arrival] = []
        for arrival in fresh {
            let mayWait = arrival.event.area == area && arrival.event.ref == arrival.event.envelope.cause
            if mayWait, !arrival.event.data.needs.isSubset(of: known) {
                waits.append(arrival)
            } else {
                known.formUnion(arrival.event.data.registers)
            }
        }
        // A code that one event of the batch registers may release other events of the batch.
        while true {
            let freed = waits.filter { $0.event.data.needs.isSubset(of: known) }
            guard !freed.isEmpty else { break }
            let refs = Set(freed.map(\.event.ref))
            waits.removeAll { refs.contains($0.event.ref) }
            for arrival in freed { known.formUnion(arrival.event.data.registers) }
        }
        let refs = Set(waits.map(\.event.ref))
        self.applied = fresh.filter { !refs.contains($0.event.ref) }
        self.waiting = waits.map {
            Waiting(arrival: $0, missing: $0.event.data.needs.subtracting(known).sorted())
        }
    }
}
