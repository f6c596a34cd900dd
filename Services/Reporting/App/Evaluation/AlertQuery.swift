internal import Shared

/// Which alerts are asked for.
struct AlertQuery: Sendable {
    let partnership: Code?
    /// Nil for open and cleared ones.
    let isOpen: Bool?
}
