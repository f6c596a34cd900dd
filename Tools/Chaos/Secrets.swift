/// Texts that must never appear in a service's log; a name must not appear in a database or on a topic either.
enum Secrets {
    static let token = "chaos-token-2b6f9c1d44e0a7"
    static let password = "chaos-password-8d03e5"
    /// Part of every payload of the load.
    static let payload = "synthetic load, made up"
    /// Part of every name of a person; appears only in what is sent to the registry.
    static let name = "Synthetic Nobody"
}
