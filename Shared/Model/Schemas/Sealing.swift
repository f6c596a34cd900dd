/// That events of a type hold a secret: it comes in clear to the owner of the type alone, who seals it, and clear text is
/// never kept.
public struct Sealing: Sendable {
    /// The member that holds it in clear.
    public let clear: String
    /// The member that holds it sealed.
    public let sealed: String
    /// The sentence for a publisher whose event was set aside without its content: how to send it.
    public let advice: String
}
