internal import HTTP
internal import JSON
internal import Messaging
internal import Postgres
internal import Shared

/// Events by HTTP: taken into the outbox and brought to their owner's topic; and an event's fate as known here.
struct EventRoutes: Sendable {
    let area: Area
    let pool: PostgresPool
    let acceptance: Acceptance
    let authorisation: Authorisation
    let now: @Sendable () -> Instant
    /// The findings that an event of this area would cause by what is known now.
    let advise: @Sendable (Event) async throws -> [String]

    var routes: [Route] {
        [
            Route(.post, "/v1/events", self.authorisation.guarded(self.accept)),
            Route(.get, "/v1/events", self.fate),
        ]
    }

    private func accept(_ request: HTTPRequest) async throws -> HTTPReply {
        let contentType = MediaType(request.headers["content-type"] ?? "")
        guard contentType == .structuredEvent else {
            throw Problem(
                .unsupportedMediaType, "not-a-cloudevent",
                "Send one structured CloudEvent with Content-Type: application/cloudevents+json.")
        }
        let event = try self.read(request.body)
        let advice = event.area == self.area ? try await self.advise(event) : []
        var members: [String: JSONValue] = [
            "source": .string(event.ref.source), "id": .string(event.ref.id),
        ]
        switch try await self.acceptance.accept(event) {
        case .conflicting:
            throw Problem(
                .conflict, "conflicting-content",
                "An event with this source and id is known with other content; the first stays. Send the new one under a new id."
            )
        case .accepted: members["status"] = "accepted"
        case .known: members["status"] = "known"
        }
        if !advice.isEmpty { members["advice"] = .array(advice.map { .string($0) }) }
        return .json(.object(members), status: .accepted)
    }

    private func read(_ body: [UInt8]) throws(Problem) -> Event {
        do {
            let event = try ReceiveRule.event(structured: body)
            guard try EventCatalogue.entry(of: event.envelope.type).isTaken else {
                throw Problem(
                    .unprocessable, "wrong_area", "Events of type \(event.envelope.type) are sent by Kembar alone.")
            }
            if let refusal = Intake.refusal(ofForeign: event) { throw refusal }
            _ = try Admission.verdict(on: event, at: self.now())
            return event
        } catch let refused as ReceiveRule.Refused {
            throw Self.problem(refused.refusal)
        } catch let refusal as Refusal {
            throw Self.problem(refusal)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.badRequest, "not-an-event", "The body is not an event that Kembar takes.")
        }
    }

    private static func problem(_ refusal: Refusal) -> Problem {
        let status: HTTPStatus =
            switch refusal.reason {
            case .notJSON, .notCloudEvent, .attribute, .unsupportedFormat: .badRequest
            case .tooLarge: .contentTooLarge
            default: .unprocessable
            }
        return Problem(status, refusal.reason.rawValue, refusal.sentence)
    }

    private func fate(_ request: HTTPRequest) async throws -> HTTPReply {
        guard let source = request.query["source"], let id = request.query["id"] else {
            throw Problem(.badRequest, "bad-query", "Name the event by ?source=…&id=….")
        }
        let ref = EventRef(source: source, id: id)
        let fate = try await self.pool.withTransaction { try await EventFate.of(ref, in: $0) }
        guard fate.state != nil || fate.isForwarded || fate.setAside != nil else {
            throw Problem(.notFound, "event-unknown", "This service has not heard of the event.")
        }
        let event = fate.event.flatMap { try? JSONDocument($0) }.map { JSONValue($0.root) }
        return .json(
            .members([
                "source": .string(source), "id": .string(id),
                "sent": fate.isForwarded ? .bool(fate.sentAt != nil) : nil,
                "sent_at": fate.sentAt.map { .string($0.description) },
                "state": (fate.state ?? (fate.setAside == nil ? nil : "set_aside")).map { .string($0) },
                "accepted_at": fate.acceptedAt.map { .string($0.description) },
                "waits_for": fate.waitsFor.isEmpty ? nil : .array(fate.waitsFor.map { .string($0) }),
                "reason": fate.setAside.map { .string($0.reason) },
                "sentence": fate.setAside.map { .string($0.sentence) }, "event": event,
            ]))
    }
}
