internal import Dispatch

#if canImport(Glibc)
    internal import Glibc
#endif

/// Converts SIGTERM and SIGINT into a shutdown signal; a second signal ends the process at once.
public final class Signals: Sendable {
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    public init(trigger stop: ShutdownSignal) {
        signal(SIGPIPE, SIG_IGN)
        self.sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if stop.isTriggered { _exit(128 + number) }
                stop.trigger()
            }
            source.resume()
            return source
        }
    }

    deinit { for source in self.sources { source.cancel() } }
}
