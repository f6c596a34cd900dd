/// A value that prints as `<secret>`.
public struct Secret<Value: Sendable>: Sendable, CustomStringConvertible, CustomReflectable {
    public let reveal: Value
    public init(_ value: Value) { self.reveal = value }
    public var description: String { "<secret>" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
