internal import Shared

/// One entry of a feed.
struct AtomEntry {
    /// A URI that never changes and names nothing else.
    let id: String
    let title: String
    let updated: Instant
    /// A plain text; nil without one.
    let summary: String?
    /// The permanent address of what it is about.
    let address: String
    /// A word by which readers can filter.
    let category: String
}
