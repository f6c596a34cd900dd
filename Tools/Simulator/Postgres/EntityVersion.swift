internal import Shared

/// What the simulation derives from the applied events of an entity: how many there are, and which.
struct EntityVersion: Equatable {
    var version: Int
    let events: [EventRef]

    init(_ events: [EventRef]) {
        self.events = events.sorted()
        self.version = events.count
    }
}
