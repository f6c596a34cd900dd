internal import Shared

/// A row of `dead_letter`.
struct DeadLetterRow {
    let identity: EventRef?
    let value: [UInt8]?
    var isOpen: Bool
}
