internal import Dispatch

#if canImport(Glibc)
    internal import Glibc
#endif

/// SIGTERM and SIGINT as a wish to stop; a second one ends the process at once.
public final class Signals: Sendable {
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    public init(wish stop: Stop) {
        signal(SIGPIPE, SIG_IGN)
        self.sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if stop.isWished { _exit(128 + number) }
                stop.wish()
            }
            source.resume()
            return source
        }
    }

    deinit { for source in self.sources { source.cancel() } }
}
