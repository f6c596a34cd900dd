/// Words that must never come up in a service's log; a name not in a database or on a topic either.
enum Secrets {
    static let token = "chaos-token-2b6f9c1d44e0a7"
    static let password = "chaos-password-8d03e5"
    /// In every payload of the load.
    static let payload = "synthetic load, made up"
    /// Within every name of a person; nowhere but in what is sent to the registry.
    static let name = "Synthetic Nobody"
}
