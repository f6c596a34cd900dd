import Glibc
import HTTP
import Lifecycle
import Observability
import Synchronization
import Testing

@testable import ServiceRuntime

@Suite(.timeLimit(.minutes(15))) struct HTTPWatchdogTests {
    /// A watchdog that gives a request five seconds more than its handler.
    private func watchdog(handle: Duration) -> HTTPWatchdog {
        var limits = HTTPLimits()
        limits.handle = handle
        return HTTPWatchdog(limits)
    }

    /// The lines of a scrape, without the help.
    private func scrape(_ watchdog: HTTPWatchdog) -> [String] {
        let metrics = Metrics()
        watchdog.measure(metrics)
        return metrics.exposition().split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    private func lines(answering: Int) -> [String] {
        [
            #"kembar_http_requests_overdue{state="answering"} \#(answering)"#,
            #"kembar_http_requests_overdue{state="unfetched"} 0"#,
        ]
    }

    /// Sends one request, and leaves its connection open.
    private func ask(_ port: UInt16) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let answer = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(answer == 0)
        let request = Array("GET / HTTP/1.1\r\nHost: test\r\n\r\n".utf8)
        try #require(send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count)
        return descriptor
    }

    @Test func withoutAServerNothingIsMeasured() {
        #expect(self.scrape(self.watchdog(handle: .seconds(60))).isEmpty)
    }

    @Test func aRequestOlderThanTheLimitIsCounted() async throws {
        let (gate, stop) = (ShutdownSignal(), ShutdownSignal())
        let begun = Atomic(0)
        var limits = HTTPLimits()
        limits.handle = .seconds(3600)
        let server = HTTPServer(address: "127.0.0.1", port: 0, limits: limits) { _ in
            begun.add(1, ordering: .relaxed)
            await gate.wait()
            return .text("done")
        }
        let running = Task { try await server.run(until: stop) }
        let port = try #require(await server.port())
        // The limits of the two are nothing, and more than an hour.
        let (strict, patient) = (self.watchdog(handle: .seconds(-5)), self.watchdog(handle: .seconds(3600)))
        for watchdog in [strict, patient] { watchdog.watch(server) }
        #expect(self.scrape(strict) == self.lines(answering: 0))
        let client = try self.ask(port)
        defer { close(client) }
        while begun.load(ordering: .relaxed) == 0 { try await Task.sleep(for: .milliseconds(5)) }
        #expect(self.scrape(strict) == self.lines(answering: 1))
        #expect(self.scrape(patient) == self.lines(answering: 0))
        gate.trigger()
        while self.scrape(strict) != self.lines(answering: 0) { try await Task.sleep(for: .milliseconds(5)) }
        stop.trigger()
        try await running.value
    }
}
