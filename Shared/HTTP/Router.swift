/// Finds the route of a request, and converts errors thrown by a handler into replies.
public struct Router: Sendable {
    private let routes: [(route: Route, check: RouteGroup.Check)]
    private let problem: @Sendable (any Error) -> Problem?
    private let report: @Sendable (any Error) -> Void

    /// - Parameters:
    ///   - problem: the problem to show for an error that is not a `Problem`; nil when the client may learn nothing of
    ///     it.
    ///   - report: receives the errors for which `problem` returns nil; the client learns only that something failed.
    public init(
        _ groups: [RouteGroup], problem: @escaping @Sendable (any Error) -> Problem? = { _ in nil },
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.routes = groups.flatMap { group in group.routes.map { (route: $0, check: group.check) } }
        self.problem = problem
        self.report = report
    }

    public func reply(to request: HTTPRequest) async -> HTTPReply { await self.routed(request).reply }

    /// The reply, and the pattern of the route that produced it; nil when no route did.
    public func routed(_ request: HTTPRequest) async -> (reply: HTTPReply, route: String?) {
        let method = request.method == .head ? .get : request.method
        var allowed: Set<String> = []
        for (route, check) in self.routes {
            guard let parameters = route.match(request.path) else { continue }
            allowed.insert(route.method.rawValue)
            if route.method == .get { allowed.insert("HEAD") }
            guard route.method == method else { continue }
            var request = request
            request.parameters = parameters
            do {
                try check(request)
                return (try await route.handler(request), route.pattern)
            } catch let problem as Problem {
                return (problem.reply, route.pattern)
            } catch  where error is CancellationError || Task.isCancelled {
                let problem = Problem(.unavailable, "stopping", "The service is stopping or took too long; try again.")
                return (problem.reply, route.pattern)
            } catch {
                if let problem = self.problem(error) { return (problem.reply, route.pattern) }
                self.report(error)
                let problem = Problem(
                    .internalError, "failed", "Something failed here; it has been logged. Try again.")
                return (problem.reply, route.pattern)
            }
        }
        if !allowed.isEmpty {
            var reply = Problem(
                .methodNotAllowed, "method-not-allowed", "This address does not support \(request.method.rawValue)."
            ).reply
            reply.headers.append(("Allow", allowed.sorted().joined(separator: ", ")))
            return (reply, nil)
        }
        return (Problem(.notFound, "not-found", "There is nothing at this address.").reply, nil)
    }
}
