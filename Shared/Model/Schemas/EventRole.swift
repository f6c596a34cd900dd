/// The effect of an event on what is known.
public enum EventRole: Sendable {
    /// It states something about an entity.
    case statement
    /// It removes an event from every derivation.
    case withdrawal
    /// It states which of several rival claims is believed.
    case preference
    /// It states the rank by which a publisher is believed.
    case ranking
    /// Kembar's own notice of something that it found or made; it is not a fact about the cooperation.
    case notice
}
