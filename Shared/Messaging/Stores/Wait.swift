package import Shared

/// Records that an event waits for a key.
package struct Wait: Sendable, Hashable {
    package let key: EntityKey
    package let event: EventRef

    package init(_ key: EntityKey, _ event: EventRef) {
        self.key = key
        self.event = event
    }
}
