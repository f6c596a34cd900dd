internal import Crypto
internal import HTTP
internal import JSON
internal import Messaging
internal import Observability
internal import ServiceRuntime
internal import Shared

extension ReportRoutes {
    /// Requests a report as an event would: `{"partnership": "…", "as_of": "2020-12-31", "after": […]}`.
    func request(_ request: HTTPRequest) async throws -> HTTPReply {
        let data: JSONView
        do {
            data = try JSONDocument(request.body, limits: .event).root
        } catch {
            guard error.code != .tooLarge else {
                throw Problem(.contentTooLarge, "too_large", "The body has more than \(JSONLimits.event.bytes) bytes.")
            }
            throw Problem(.badRequest, "not_json", "The body is not JSON: \(error).")
        }
        let now = self.context.now()
        let ref = EventRef(
            source: "urn:kembar:reports:http",
            id: UniqueID(millisecondsSince1970: now.microseconds / 1000).description)
        let bytes = Wire.bytes(ref: ref, type: EventType(.reports, "report.requested"), time: now, data: data.raw)
        let event: Event
        do {
            event = try Event(structured: bytes)
        } catch {
            throw Problem(
                error.reason == .tooLarge ? .contentTooLarge : .unprocessable, error.reason.rawValue, error.sentence)
        }
        let trace = request.headers["traceparent"].flatMap {
            TraceContext(traceparent: $0, tracestate: request.headers["tracestate"])
        }
        try await self.context.accept(event, trace: trace)
        guard let asked = ReportRequested(event.data) else {
            throw Problem(.unprocessable, "schema", "The body is not a request for a report.")
        }
        return .json(
            .object([
                "status": "accepted", "source": .string(ref.source), "id": .string(ref.id),
                "address": .string("/v1/reports/\(asked.partnership)/\(asked.asOf)"),
            ]), status: .accepted)
    }
}
