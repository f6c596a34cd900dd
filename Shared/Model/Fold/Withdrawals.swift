/// Which events have been withdrawn as issued in error.
public enum Withdrawals {
    /// The withdrawal of an event, which removes it from every derivation.
    public struct Withdrawal: Sendable {
        /// The withdrawal itself.
        public let ref: EventRef
        public let reason: LanguageMap
    }

    /// The withdrawals that are in effect, by the event that they name.
    ///
    /// A withdrawal may itself be withdrawn by a later one (by time, source, id); judging the latest first rules out
    /// cycles. An earlier withdrawal cannot withdraw a later one.
    public static func effective(in events: [HistoryEvent]) -> [EventRef: Withdrawal] {
        let withdrawals = events.filter { $0.data.role == .withdrawal && $0.isAdmitted }
            .sorted { ($0.time, $0.ref) > ($1.time, $1.ref) }
        var effective: [EventRef: Withdrawal] = [:]
        var judged: Set<EventRef> = []
        for event in withdrawals where effective[event.ref] == nil {
            defer { judged.insert(event.ref) }
            guard let data = EventWithdrawn(event.data), !judged.contains(data.withdrawn), data.withdrawn != event.ref
            else { continue }
            effective[data.withdrawn] = Withdrawal(ref: event.ref, reason: data.reason)
        }
        return effective
    }
}
