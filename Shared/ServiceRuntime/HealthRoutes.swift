internal import HTTP
internal import JSON
internal import Lifecycle
internal import Messaging
internal import Observability

/// Probes, metrics and version. Open to all clients.
struct HealthRoutes: Sendable {
    let service: String
    let readiness: Readiness
    let metrics: Metrics
    let stop: ShutdownSignal
    /// Sets the metrics that are measured at each scrape.
    let measure: @Sendable () async -> Void

    var routes: [Route] {
        [
            // Probes and scrapers may be configured to send parameters.
            Route(.get, "/livez", query: nil, self.live),
            Route(.get, "/healthz", query: nil, self.live),
            Route(.get, "/readyz", query: nil, self.ready),
            Route(.get, "/metrics", query: nil, self.expose),
            Route(.get, "/version", query: nil, self.version),
        ]
    }

    private func live(_ request: HTTPRequest) -> HTTPReply { .json(.object(["status": "pass"])) }

    private func ready(_ request: HTTPRequest) -> HTTPReply {
        let isReady = self.readiness.isReady && !self.stop.isTriggered
        var members: [String: JSONValue] = ["status": isReady ? "pass" : "fail"]
        if self.stop.isTriggered { members["output"] = "The service is stopping." }
        if request.query["verbose"] != nil || !isReady {
            let checks = self.readiness.report.map { part, reason in
                (
                    part,
                    JSONValue.members(["status": reason == nil ? "pass" : "fail", "output": reason.map { .string($0) }])
                )
            }
            members["checks"] = .object(Dictionary(uniqueKeysWithValues: checks))
        }
        var reply = HTTPReply.json(.object(members), status: isReady ? .ok : .unavailable)
        reply.headers[0].value = "application/health+json"
        return reply
    }

    private func expose(_ request: HTTPRequest) async -> HTTPReply {
        await self.measure()
        return .text(self.metrics.exposition(), contentType: "text/plain; version=0.0.4; charset=utf-8")
    }

    private func version(_ request: HTTPRequest) -> HTTPReply {
        .json(.object(["service": .string(self.service), "version": .string(KembarVersion.text)]))
    }
}
