internal import Shared

/// Something substantive that happened, with its last day.
struct SubstantiveEvent {
    let what: EntityKey
    let last: CoarseDate
    let events: [EventRef]
}
