/// A process of a service, which can be paused and can end at any step.
final class SimulatedProcess: @unchecked Sendable {
    let name: String
    private let kernel: Kernel
    private(set) var isDead = false
    private(set) var isPaused = false
    /// How many consumer's clients it has made.
    var clients = 0
    /// Clients with a number below this are stuck.
    private(set) var frozenClients = 0
    /// Tasks that would go on if the process were not paused.
    var held: [Suspension] = []

    init(_ name: String, _ kernel: Kernel) {
        self.name = name
        self.kernel = kernel
    }

    func pause() { self.isPaused = true }

    /// Freezes the clients that exist; those that are made later work.
    func freezeClients() { self.frozenClients = self.clients + 1 }

    func resume() {
        self.isPaused = false
        for suspension in self.held { self.kernel.release(suspension) }
        self.held = []
    }

    func end() {
        self.isDead = true
        self.resume()
    }

    /// Begins a task that ends with the process.
    func spawn(_ body: @escaping @Sendable () async throws -> Void) {
        self.kernel.spawn {
            do {
                try await self.kernel.step(self)
                try await body()
            } catch {}
        }
    }
}
