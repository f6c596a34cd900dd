/// Sends records to a broker. The relay knows no more of it than this.
public protocol Publisher: Sendable {
    /// Sends in order; says of each whether the broker has it. A record that was not delivered is followed by none that
    /// was handed over later.
    func publish(_ records: [OutboundRecord]) async -> [Bool]
    /// The way to the broker broke since this publisher was made: whoever answers next may be another cluster.
    var hasLostConnection: Bool { get }
    /// Gives up what is on its way and is of no more use.
    func abandon() async
}
