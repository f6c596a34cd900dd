internal import HTTP
internal import JSON
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared

/// Accepts events by HTTP into the outbox, for their owner's topic, and reports an event's status as known here.
struct EventRoutes: Sendable {
    let area: Area
    /// Time limit for advice: an event is accepted without advice rather than late.
    var adviceLimit: Duration = .seconds(10)
    let readPool: PostgresPool
    let ingest: any EventIngest
    let now: @Sendable () -> Instant
    let prepare: @Sendable ([Event]) async throws -> [Event]
    /// See `ServiceParts.advise`.
    let advise: @Sendable (_ events: [Event], _ arriving: [Event]) async throws -> [[Advice]]
    let topics: Topics
    let log: Logger

    var routes: [Route] {
        [
            // Senders of webhooks may add parameters of their own.
            Route(.post, "/v1/events", query: nil, self.accept),
            Route(.get, "/v1/events", query: ["source", "id"], self.status),
            Route(
                .get, "/v1/events/recent", query: ["source", "type", "thing", "trace", "limit", "after"], self.recent),
        ]
    }

    private func accept(_ request: HTTPRequest) async throws -> HTTPReply {
        let contentType = MediaType(request.headers["content-type"] ?? "")
        let isBatch = contentType == .eventBatch
        guard let read = try self.read(request, contentType) else {
            throw Problem(
                .unsupportedMediaType, "not-a-cloudevent",
                "Send a CloudEvent: application/cloudevents+json, a list of them as application/cloudevents-batch+json, or ce- headers beside JSON data."
            )
        }
        let events = try await self.prepare(read)
        let advice = await self.advice(on: events)
        let trace = request.headers["traceparent"].flatMap {
            TraceContext(traceparent: $0, tracestate: request.headers["tracestate"])
        }
        let outcomes: [IngestOutcome]
        do {
            outcomes = try await self.ingest.accept(events, trace: trace)
        } catch let conflict as IngestConflict {
            throw Self.problem(
                .conflict, "conflicting-content",
                "An event with this source and id is known with different content; the first is kept. Send the new one under a new id.",
                at: isBatch ? conflict.index : nil)
        }
        let answers = zip(zip(events, outcomes), advice).map { taken, advice in
            let (event, outcome) = taken
            return JSONValue.members([
                "source": .string(event.ref.source), "id": .string(event.ref.id),
                "status": outcome == .known ? "known" : "accepted",
                "advice": advice.isEmpty ? nil : .array(advice.map(\.json)),
            ])
        }
        return .json(isBatch ? .object(["events": .array(answers)]) : answers[0], status: .accepted)
    }

    /// Advice on events of this area: what they wait for, and what they would cause.
    private func computeAdvice(for events: [Event]) async throws -> [[Advice]] {
        guard !events.isEmpty else { return [] }
        let work = Task {
            let arriving = try await self.eventsInTransit(relatedTo: events)
            let waiting = try await self.waiting(events, arriving)
            let found = try await self.advise(events, arriving)
            return zip(waiting, found).map { $0 + $1 }
        }
        let clock = Task {
            try? await Task.sleep(for: self.adviceLimit)
            work.cancel()
        }
        defer { clock.cancel() }
        return try await withTaskCancellationHandler {
            try await work.value
        } onCancel: {
            work.cancel()
        }
    }

    /// Advice on each event, the most severe first. Advice only: the event is kept regardless of it.
    private func advice(on events: [Event]) async -> [[Advice]] {
        var advice = events.map { event in
            UnknownMembers.sentences(about: event.data).map { Advice("unknown_member", .warning, $0) }
        }
        let own = events.indices.filter { events[$0].area == self.area }
        do {
            let found = try await self.computeAdvice(for: own.map { events[$0] })
            for (place, index) in own.enumerated() { advice[index] += found[place] }
        } catch {
            self.log.warning("the advice could not be computed", [.error: "\(error)"])
            for index in own { advice[index].append(.notJudged) }
        }
        return advice.map { list in list.enumerated().sorted { ($0.1.severity, $0.0) < ($1.1.severity, $1.0) }.map(\.1)
        }
    }

    /// Events accepted earlier that have not arrived yet and concern the same entities. Without them, advice could
    /// become wrong a moment later.
    private func eventsInTransit(relatedTo events: [Event]) async throws -> [Event] {
        var keys = Set(events.map(\.data.entity))
        for event in events { keys.formUnion(event.data.refersTo) }
        let own = Set(events.map(\.ref))
        let topic = self.topics.intake(self.area)
        return try await self.readPool.withTransaction { try await ArrivingEvents.on(topic, in: $0) }.filter { event in
            !own.contains(event.ref)
                && (keys.contains(event.data.entity) || keys.contains(.event(event.ref))
                    || !keys.isDisjoint(with: event.data.registers)
                    || !keys.isDisjoint(with: event.data.refersTo))
        }
    }

    /// What each event waits for: unknown codes, each with the nearest known codes.
    private func waiting(_ events: [Event], _ arriving: [Event]) async throws -> [[Advice]] {
        try await self.readPool.withTransaction { transaction in
            var advice: [[Advice]] = []
            for event in events {
                let missing = try await NearestCodes.missing(
                    for: event, arriving: arriving + events.filter { $0.ref != event.ref }, in: transaction)
                var sentences: [Advice] = []
                for key in missing.prefix(Self.maxReportedCodes) {
                    let near = try await NearestCodes.to(key, in: transaction)
                    let hint = near.isEmpty ? "" : " Similar known codes: \(near.joined(separator: ", "))."
                    let name = "\(key.kind.rawValue) \(key.code)"
                    // An event accepted by another service may still be in transit.
                    let isForeign = key.kind.area.map { $0 != self.area } ?? false
                    sentences.append(
                        isForeign
                            ? Advice(
                                "waits", .info,
                                "The event waits until \(name) is known here; an event that another service has just accepted arrives without further action.\(hint)"
                            )
                            : Advice(
                                "waits", .warning,
                                "The event waits until \(name) is known; no event has registered it here.\(hint)"))
                }
                advice.append(sentences)
            }
            return advice
        }
    }

    /// Maximum number of unknown codes named for one event.
    private static let maxReportedCodes = 10

    /// - Returns: nil when the headers do not describe a CloudEvent.
    private func read(_ request: HTTPRequest, _ contentType: MediaType) throws(Problem) -> [Event]? {
        let isBatch = contentType == .eventBatch
        var faults: [Int: Refusal] = [:]
        let read: [Int: Event]?
        do {
            let events = try CloudEventDecoder.events(
                fromHTTP: request.headers, unreadable: request.unreadable, contentType: contentType, body: request.body)
            read = events.map { Dictionary(uniqueKeysWithValues: $0.enumerated().map { ($0, $1) }) }
        } catch {
            guard isBatch, !error.faults.isEmpty else { throw Self.problem(error.refusal, at: error.index) }
            (faults, read) = (error.faults, error.events)
        }
        let events = read.map { $0.sorted { $0.key < $1.key } }
        let admission = Admission(.http)
        for (index, event) in events ?? [] {
            do throws(CloudEventDecoder.Refused) {
                _ = try admission.verdict(on: event, at: self.now())
            } catch {
                guard isBatch else { throw Self.problem(error.refusal, at: nil) }
                faults[index] = error.refusal
            }
        }
        if !faults.isEmpty { throw Self.problem(faults) }
        return events?.map(\.value)
    }

    /// Reports every invalid event of a batch by its index; the status is that of the first.
    private static func problem(_ faults: [Int: Refusal]) -> Problem {
        let sorted = faults.sorted { $0.key < $1.key }
        let first = Self.problem(sorted[0].value, at: sorted[0].key)
        let others = sorted.dropFirst().map(\.key)
        let more =
            others.isEmpty
            ? ""
            : " At fault too: \(others.prefix(20).map(String.init).joined(separator: ", "))\(others.count > 20 ? " and \(others.count - 20) more" : ""); see faults."
        var members = first.extensions
        members["faults"] = .array(
            sorted.map { index, refusal in
                .object([
                    "index": .int(index), "slug": .string(refusal.reason.rawValue),
                    "detail": .string(refusal.sentence),
                ])
            })
        return Problem(first.status, first.slug, first.detail + more, members)
    }

    private static func problem(_ refusal: Refusal, at index: Int?) -> Problem {
        let status: HTTPStatus =
            switch refusal.reason {
            case .notJSON, .notCloudEvent, .attribute, .unsupportedFormat: .badRequest
            case .tooLarge: .contentTooLarge
            default: .unprocessable
            }
        return Self.problem(status, refusal.reason.rawValue, refusal.sentence, at: index)
    }

    /// - Parameter index: the invalid event of a batch; no event of the batch is kept.
    private static func problem(_ status: HTTPStatus, _ slug: String, _ sentence: String, at index: Int?) -> Problem {
        guard let index else { return Problem(status, slug, sentence) }
        return Problem(
            status, slug, "Event \(index) of the batch, counted from 0; nothing was kept. \(sentence)",
            ["index": .int(index)])
    }

    private func status(_ request: HTTPRequest) async throws -> HTTPReply {
        guard let source = request.query["source"], let id = request.query["id"] else {
            throw Problem(.badRequest, "bad-query", "Name the event by ?source=…&id=….")
        }
        let ref = EventRef(source: source, id: id)
        let status = try await self.readPool.withTransaction { try await EventStatus.of(ref, self.topics, in: $0) }
        guard status.state != nil || status.isForwarded || status.setAside != nil else {
            throw Problem(.notFound, "event-unknown", "This service does not know the event.")
        }
        let event = status.event.flatMap { try? JSONDocument($0) }.map { JSONValue($0.root) }
        return .json(
            .members([
                "source": .string(source), "id": .string(id),
                "sent": status.isForwarded ? .bool(status.sentAt != nil) : nil,
                "sent_at": status.sentAt.map { .string($0.description) },
                "state": (status.state ?? (status.setAside == nil ? nil : "set_aside")).map { .string($0) },
                "accepted_at": status.acceptedAt.map { .string($0.description) },
                "waits_for": status.waitsFor.isEmpty ? nil : .array(status.waitsFor.map { .string($0) }),
                "reason": status.setAside.map { .string($0.reason) },
                "sentence": status.setAside.map { .string($0.sentence) },
                "trace": status.trace.map { .string($0.traceID) },
                "from": status.place.map { place in
                    .object([
                        "topic": .string(place.topic), "partition": .int(place.partition),
                        "offset": .int(Int(place.offset)),
                    ])
                },
                "published": status.published.isEmpty
                    ? nil
                    : .array(
                        status.published.map { published in
                            .members([
                                "source": .string(published.ref.source), "id": .string(published.ref.id),
                                "topic": .string(published.topic),
                                "sent_at": published.sentAt.map { .string($0.description) },
                            ])
                        }),
                "conflicts": status.conflicts.isEmpty
                    ? nil
                    : .array(
                        status.conflicts.map { conflict in
                            .members([
                                "digest": .string(conflict.digest), "topic": .string(conflict.topic),
                                "noticed_at": .string(conflict.noticedAt.description),
                                "event": (try? JSONDocument(conflict.event)).map { JSONValue($0.root) },
                            ])
                        }),
                "conflict_count": status.conflicts.isEmpty ? nil : .int(status.conflictCount),
                "event": event,
            ]))
    }

    private func recent(_ request: HTTPRequest) async throws -> HTTPReply {
        let limit = try request.limit(default: 50)
        let filter = EventList.Filter(
            source: request.query["source"], type: request.query["type"],
            thing: try request.parameter(query: "thing") { EntityKey(path: $0) },
            trace: request.query["trace"], after: try request.parameter(query: "after") { EventList.Place(cursor: $0) })
        let page = try await self.readPool.withTransaction {
            try await EventList.recent(filter, limit: limit, in: $0)
        }
        return .json(
            .members([
                "next": page.next.map { .string($0.cursor) },
                "events": .array(
                    page.entries.map { entry in
                        .members([
                            "source": .string(entry.cause.source), "id": .string(entry.cause.id),
                            "type": .string(entry.type), "time": .string(entry.time.description),
                            "thing": .string(entry.thing), "state": entry.isWaiting ? "waiting" : "applied",
                            "accepted_at": .string(entry.acceptedAt.description),
                            "trace": entry.trace.map { .string($0.traceID) },
                        ])
                    }),
            ]))
    }
}
