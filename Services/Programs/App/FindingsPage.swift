internal import ProgramsDomain
internal import Shared

/// The findings about a page of entities.
struct FindingsPage: Sendable {
    let findings: [Finding]
    /// Where the next page begins; nil when this is the last.
    let next: EntityKey?
    /// An entity that has too many events around it to be judged, and why.
    var omitted: (key: EntityKey, sentence: String)?
}
