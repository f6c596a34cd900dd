/// What an event does to what is known.
public enum EventRole: Sendable {
    /// It states something of a thing.
    case statement
    /// It takes an event out of every derivation.
    case withdrawal
    /// It says which of rival claims is believed.
    case preference
    /// It says how far a publisher is believed.
    case ranking
    /// Kembar's own notice of something that it found or made; no fact about the cooperation.
    case notice
}
