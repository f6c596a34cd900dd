import HTTP
import JSON
import Lifecycle
import Messaging
import Observability
import Testing

@testable import ServiceRuntime

struct HealthTests {
    private let readiness = Readiness(["intake", "relay"])
    private let stop = ShutdownSignal()
    private let metrics = Metrics()

    private func get(_ path: String, query: [String: String] = [:]) async throws -> (status: Int, reply: HTTPReply) {
        let metrics = self.metrics
        let routes = HealthRoutes(
            service: "indicators", readiness: self.readiness, metrics: metrics, stop: self.stop,
            measure: { metrics.set(3, "kembar_waiting", help: "Waiting.") }
        ).routes
        let reply = await Router([RouteGroup(routes) { _ in }]).reply(
            to: HTTPRequest(method: .get, path: [path], query: query))
        return (reply.status.code, reply)
    }

    @Test func aLivingProcessIsAliveHoweverUnready() async throws {
        #expect(try await self.get("livez").status == 200)
        #expect(try await self.get("healthz").status == 200)
    }

    @Test func readinessNamesThePartsThatAreMissing() async throws {
        self.readiness.ready("relay")
        self.readiness.notReady("intake", "no broker answers")
        let (status, reply) = try await self.get("readyz")
        #expect(status == 503)
        #expect(reply.headers.first { $0.name == "Content-Type" }?.value == "application/health+json")
        let json = try JSONDocument(reply.body).root
        #expect(json["status"]?.string == "fail")
        #expect(json["checks"]?["intake"]?["output"]?.string == "no broker answers")
        #expect(json["checks"]?["relay"]?["status"]?.string == "pass")
    }

    @Test func whatIsReadySaysSoUntilItStops() async throws {
        self.readiness.ready("relay")
        self.readiness.ready("intake")
        #expect(try await self.get("readyz").status == 200)
        let verbose = try await self.get("readyz", query: ["verbose": ""]).reply
        #expect(try JSONDocument(verbose.body).root["checks"]?.count == 2)
        self.stop.trigger()
        #expect(try await self.get("readyz").status == 503)
        #expect(try await self.get("livez").status == 200)
    }

    @Test func gaugesAreMeasuredBeforeTheyAreShown() async throws {
        let reply = try await self.get("metrics").reply
        #expect(String(decoding: reply.body, as: UTF8.self).contains("kembar_waiting 3\n"))
        #expect(reply.headers[0].value.contains("version=0.0.4"))
    }
}
