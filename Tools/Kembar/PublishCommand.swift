internal import Arguments
internal import JSON
internal import Kafka
internal import Lifecycle
internal import LocalStack
internal import Shared

/// `kembar publish`
enum PublishCommand {
    static let command = Command(
        "publish", summary: "Check events and publish them", operands: "FILE…", count: 1...1000,
        options: [
            .init("bootstrap-servers", value: "HOST:PORT", help: "publish to this Kafka instead of by HTTP"),
            .init("topic-prefix", value: "WORD", help: "first word of the topic names on that Kafka (kembar)"),
            .init("rate", value: "N", help: "publish at most N events a second"),
        ],
        examples: [
            "kembar publish examples/bandung-seoul/programs.jsonl",
            "kembar publish --bootstrap-servers 127.0.0.1:9092 events.json",
            "kembar publish --rate 20 events.jsonl",
        ]
    ) { arguments in
        let pace = try Pace(perSecond: arguments["rate"])
        let (entries, problems) = EventFiles.read(arguments.operands)
        guard problems.isEmpty else {
            for problem in problems { StandardOutput.writeError("\(problem)\n") }
            StandardOutput.writeError(
                "\(problems.count) \(problems.count == 1 ? "problem" : "problems"); nothing was sent.\n")
            return 1
        }
        guard !entries.isEmpty else {
            StandardOutput.writeError("These files contain no events.\n")
            return 1
        }
        let events = entries.map(\.event)
        if let servers = arguments["bootstrap-servers"] {
            return try await Self.publish(events, toKafka: servers, prefix: arguments["topic-prefix"] ?? "kembar", pace)
        }
        return try await Self.publish(entries, byHTTP: Addresses(), pace)
    }

    private static func publish(
        _ events: [Event], toKafka servers: String, prefix: String, _ pace: Pace
    ) async throws -> Int32 {
        let settings = try KafkaSettings(bootstrapServers: servers)
        guard try await KafkaAdmin(settings).clusterID(within: 10_000) != nil else {
            throw Refused(description: "no Kafka answers at \(servers); nothing was sent")
        }
        let producer = try KafkaProducer(settings)
        let progress = Progress("events published", total: events.count)
        var failed = 0
        let piece = pace.piece(atMost: 50)
        for start in stride(from: 0, to: events.count, by: piece) {
            try await pace.wait(until: start)
            let records = events[start..<min(start + piece, events.count)].map { event in
                KafkaRecord(
                    topic: "\(prefix).in.\(event.area.rawValue)", key: Array(event.key.utf8),
                    value: Wire.bytes(of: event.envelope), headers: [("content-type", Array(Wire.contentType.utf8))])
            }
            for result in await producer.send(records) {
                if case .failure(let error) = result {
                    failed += 1
                    if failed == 1 { StandardOutput.writeError("Kafka refuses: \(error)\n") }
                }
            }
            progress.advance(by: records.count)
        }
        producer.close()
        if failed > 0 { StandardOutput.writeError("\(failed) of \(events.count) events were not published.\n") }
        return failed == 0 ? 0 : 1
    }

    /// Posts eight events at a time; each is committed when its answer arrives. Publishing the same file again is
    /// harmless.
    private static func publish(
        _ entries: [EventFiles.Entry], byHTTP addresses: Addresses, _ pace: Pace
    ) async throws -> Int32 {
        let progress = Progress("events published", total: entries.count)
        var problems: [String] = []
        var advised = AdviceList()
        try await withThrowingTaskGroup(of: Answer.self) { group in
            var rest = entries.enumerated().makeIterator()
            func next() {
                guard let (number, entry) = rest.next() else { return }
                group.addTask {
                    try await pace.wait(until: number)
                    return try await Self.post(entry, addresses)
                }
            }
            for _ in 0..<8 { next() }
            while let answer = try await group.next() {
                progress.advance()
                switch answer {
                case .refused(let problem): problems.append(problem)
                case .taken(let place, let advice): advised.add(advice, at: place)
                }
                next()
            }
        }
        StandardOutput.write(advised.text)
        for problem in problems { StandardOutput.writeError("\(problem)\n") }
        return problems.isEmpty ? 0 : 1
    }

    /// The outcome for one event.
    private enum Answer: Sendable {
        case taken(place: String, advice: [AcceptedAnswer.Advice])
        case refused(String)
    }

    private static func post(_ entry: EventFiles.Entry, _ addresses: Addresses) async throws -> Answer {
        let service =
            switch entry.event.area {
            case .programs: "programs-registry"
            case .indicators: "indicators"
            case .reports: "reporting"
            }
        var headers = addresses.headers
        headers["Content-Type"] = "application/cloudevents+json"
        let answer = try await LocalHTTP.post(
            "\(addresses.url(service))/v1/events", Wire.bytes(of: entry.event.envelope), headers: headers)
        do {
            let accepted: AcceptedAnswer = try Addresses.decode(Addresses.body(of: answer))
            return .taken(place: entry.place, advice: accepted.advice ?? [])
        } catch {
            return .refused("\(entry.place): \(error)")
        }
    }
}
