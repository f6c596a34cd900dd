public import Shared

/// Decides once, on arrival, by what is then in force. The verdict is stored, announced, and only read afterwards.
///
/// Today's rule is that of time; grants and period locks are decided here too once they exist.
public enum Admission {
    public static let admitted = "admitted"

    /// Throws when the event cannot be admitted at all; else the verdict to store with it.
    public static func verdict(on event: Event, at now: Instant) throws(Refusal) -> String {
        guard event.envelope.time <= now.adding(hours: 24) else {
            throw Refusal(
                .timeAhead, "time is \(event.envelope.time), more than 24 hours ahead; correct the publisher's clock.")
        }
        return Self.admitted
    }

    /// Whether an event stored with this verdict takes part in derivations.
    public static func isAdmitted(_ verdict: String) -> Bool { verdict == Self.admitted }
}
