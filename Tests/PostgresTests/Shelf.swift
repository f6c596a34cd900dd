import Synchronization

/// A value that several tasks change.
final class Shelf<Value: Sendable>: Sendable {
    private let kept: Mutex<Value>

    init(_ value: Value) { self.kept = Mutex(value) }

    var value: Value { self.kept.withLock { $0 } }

    func change(_ edit: @Sendable (inout Value) -> Void) { self.kept.withLock { edit(&$0) } }
}
