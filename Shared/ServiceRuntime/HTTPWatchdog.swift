internal import HTTP
internal import Observability
internal import Synchronization

/// Counts overdue requests at each scrape of the metrics.
final class HTTPWatchdog: Sendable {
    private let server = Mutex<HTTPServer?>(nil)
    /// A handler is cancelled after `HTTPLimits.handle`, and replies soon after.
    private let answering: Duration
    /// The library fetches a reply within moments.
    private static let unfetched: Duration = .seconds(5)

    init(_ limits: HTTPLimits) { self.answering = limits.handle + .seconds(5) }

    func watch(_ server: HTTPServer) { self.server.withLock { $0 = server } }

    func measure(_ metrics: Metrics) {
        guard let server = self.server.withLock({ $0 }) else { return }
        let counts = [
            ("answering", server.overdue(after: self.answering).answering),
            ("unfetched", server.overdue(after: Self.unfetched).unfetched),
        ]
        for (state, count) in counts {
            metrics.set(
                Double(count), "kembar_http_requests_overdue",
                help: "Requests whose answer takes longer to compute, or to send, than the limit.", ["state": state])
        }
    }
}
