/// The row of `relay_leader`.
struct RelayLeader {
    var epoch = 0
    var owner = ""
    var connection: SimulatedRelayConnection?
    /// Milliseconds.
    var heartbeat = -1_000_000
}
