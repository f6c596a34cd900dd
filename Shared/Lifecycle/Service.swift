/// A component that runs until it is asked to stop. Returning earlier is a failure.
public protocol Service: Sendable {
    /// A short name for logs.
    var name: String { get }
    func run(until stop: ShutdownSignal) async throws
}
