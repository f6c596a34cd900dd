/// Something that works until it is told to stop. Returning earlier is a failure.
public protocol Service: Sendable {
    /// A short word for logs.
    var name: String { get }
    func run(until stop: ShutdownSignal) async throws
}
