/// Finds the route of a request, and turns what a handler throws into a reply.
public struct Router: Sendable {
    private let routes: [Route]
    private let report: @Sendable (any Error) -> Void

    /// - Parameter report: told of errors that are not `Problem`s; the client hears only that something failed.
    public init(_ routes: [Route], report: @escaping @Sendable (any Error) -> Void = { _ in }) {
        self.routes = routes
        self.report = report
    }

    public func reply(to request: HTTPRequest) async -> HTTPReply {
        let method = request.method == .head ? .get : request.method
        var allowed: Set<String> = []
        for route in self.routes {
            guard let parameters = route.match(request.path) else { continue }
            allowed.insert(route.method.rawValue)
            if route.method == .get { allowed.insert("HEAD") }
            guard route.method == method else { continue }
            var request = request
            request.parameters = parameters
            do {
                return try await route.handler(request)
            } catch let problem as Problem {
                return problem.reply
            } catch  where error is CancellationError || Task.isCancelled {
                return Problem(.unavailable, "stopping", "The service is stopping or took too long; try again.").reply
            } catch {
                self.report(error)
                return Problem(.internalError, "failed", "Something failed here; it has been logged. Try again.").reply
            }
        }
        if !allowed.isEmpty {
            var reply = Problem(
                .methodNotAllowed, "method-not-allowed", "This address does not take \(request.method.rawValue)."
            ).reply
            reply.headers.append(("Allow", allowed.sorted().joined(separator: ", ")))
            return reply
        }
        return Problem(.notFound, "not-found", "There is nothing at this address.").reply
    }
}
