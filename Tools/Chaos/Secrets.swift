/// Words that must never come up in a service's log.
enum Secrets {
    static let token = "chaos-token-2b6f9c1d44e0a7"
    static let password = "chaos-password-8d03e5"
    /// In every payload of the load.
    static let payload = "synthetic load, made up"
}
