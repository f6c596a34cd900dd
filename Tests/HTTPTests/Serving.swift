import HTTP
import JSON
import Lifecycle
import Testing

/// Runs a server on a free loopback port for as long as `body` runs.
func serving<Value: Sendable>(
    limits: HTTPLimits = HTTPLimits(), _ respond: @escaping @Sendable (HTTPRequest) async -> HTTPReply,
    _ body: (UInt16) async throws -> Value
) async throws -> Value {
    let server = HTTPServer(address: "127.0.0.1", port: 0, limits: limits, respond)
    let stop = ShutdownSignal()
    let running = Task { try await server.run(until: stop) }
    let port = try #require(await server.port())
    let result: Result<Value, any Error>
    do { result = .success(try await body(port)) } catch { result = .failure(error) }
    stop.trigger()
    try await running.value
    return try result.get()
}

func serving<Value: Sendable>(
    _ routes: [Route], limits: HTTPLimits = HTTPLimits(), report: @escaping @Sendable (any Error) -> Void = { _ in },
    _ body: (UInt16) async throws -> Value
) async throws -> Value {
    let router = Router([RouteGroup(routes) { _ in }], report: report)
    return try await serving(limits: limits, { await router.reply(to: $0) }, body)
}

/// Replies with the request as the server read it.
let echo: @Sendable (HTTPRequest) async -> HTTPReply = { request in
    .json(
        .object([
            "method": .string(request.method.rawValue), "path": .array(request.path.map { .string($0) }),
            "query": .object(request.query.mapValues { .string($0) }),
            "headers": .object(request.headers.mapValues { .string($0) }), "bytes": .int(request.body.count),
            "body": .string(String(decoding: request.body, as: UTF8.self)),
        ]))
}

/// Sends one request on a connection of its own.
func answer(_ port: UInt16, to request: String, within limit: Duration = .seconds(120)) async throws -> WireReply? {
    let client = try Client(port)
    await client.send(request)
    return await client.reply(within: limit)
}

func answer(_ port: UInt16, get target: String) async throws -> WireReply? {
    try await answer(port, to: "GET \(target) HTTP/1.1\r\nHost: test\r\n\r\n")
}
