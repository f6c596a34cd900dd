internal import Messaging

/// A row of `inbox`.
struct InboxRow {
    let arrival: Arrival
    var isWaiting = false
    /// How often it is there; more than once only without a primary key.
    var copies = 1
}
