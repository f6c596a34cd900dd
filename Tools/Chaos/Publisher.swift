internal import LocalStack
internal import Synchronization

/// Controls the publisher's process.
final class Publisher: Sendable {
    private let stack: ChaosStack
    let ledger: String
    private let seed: UInt64
    private let rate: Int
    private let state = Mutex<(process: ChildProcess?, firstNumber: Int)>((nil, 0))

    init(_ stack: ChaosStack, seed: UInt64, rate: Int) {
        self.stack = stack
        self.ledger = "\(stack.folder)/ledger"
        self.seed = seed
        self.rate = rate
    }

    /// - Parameter again: publishes every event a second time, from the first one.
    func start(again: Bool = false) throws {
        let number = again ? 0 : Ledger.read(self.ledger).highest + 1000
        let process = try ChildProcess.start(
            "\(Files.programFolder)/chaos",
            [
                "publish", "--bootstrap-servers", self.stack.kafka.bootstrapServers, "--ledger", self.ledger, "--urls",
                self.stack.instances.map(\.url).joined(separator: ","), "--seed", String(self.seed), "--start",
                String(again ? self.state.withLock { $0.firstNumber } : number), "--rate", String(self.rate),
            ], environment: ["PATH": "/usr/bin:/bin"], log: self.stack.log)
        self.state.withLock { state in
            if state.process == nil { state.firstNumber = number }
            state.process = process
        }
    }

    /// Stops the publisher, which waits for the acknowledgements of records in flight.
    func stop() async { await self.state.withLock { $0.process }?.stop(within: .seconds(60)) }

    /// Kills the publisher, also after an earlier failure.
    func kill() async { await self.state.withLock { $0.process }?.stop(ChildProcess.forceKill, within: .seconds(5)) }
}
