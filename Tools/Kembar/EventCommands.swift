internal import Arguments
internal import JSON
internal import Lifecycle
internal import LocalStack

/// `kembar events …`: follows published events through the services.
enum EventCommands {
    static let list = Command(
        "events list", summary: "List the most recently accepted events",
        options: [
            .init("service", value: "SERVICE", help: "programs-registry, indicators or reporting (all)"),
            .init("source", value: "URI", help: "only events of this publisher"),
            .init("type", value: "TYPE", help: "only events of this type"),
            .init("thing", value: "KIND/CODE", help: "only events about this entity"),
            .init("trace", value: "ID", help: "only events of this trace, 32 hexadecimal digits"),
            .init("limit", value: "N", help: "at most N events for each service (20)"),
        ],
        examples: [
            "kembar events list", "kembar events list --thing partnership/bandung-seoul --limit 5",
            "kembar events list --service indicators --source https://example.org/my-system",
        ]
    ) { arguments in
        let addresses = Addresses()
        let wanted = arguments["service"].map { [$0] } ?? addresses.services.map(\.name)
        guard let limit = Int(arguments["limit"] ?? "20"), (1...1000).contains(limit),
            wanted.allSatisfy(LocalServices.names.contains)
        else {
            throw Command.Misuse(
                "--limit is 1 to 1000, --service one of \(LocalServices.names.joined(separator: ", ")).")
        }
        let filters = ["source", "type", "thing", "trace"].compactMap { name in
            arguments[name].map { "&\(name)=\(LocalHTTP.encoded($0))" }
        }
        var count = 0
        for name in wanted {
            let path = "/v1/events/recent?limit=\(limit)" + filters.joined()
            var left = limit
            // A page with a filter may be short although others follow.
            try await addresses.pages(
                name, path, as: EventsAnswer.self, next: { left > 0 ? $0.next : nil }
            ) { answer in
                for event in answer.events.prefix(left) {
                    StandardOutput.write(
                        """
                        \(event.acceptedAt)  \(name)  \(event.state)  \(event.type)
                          \(event.id) of \(event.source), about \(event.thing)

                        """)
                }
                count += min(left, answer.events.count)
                left -= answer.events.count
            }
        }
        if count == 0 { StandardOutput.write("No service has such an event.\n") }
        return 0
    }

    static let show = Command(
        "events show", summary: "Follow one event from its publisher to the reports that count it",
        operands: "SOURCE ID", count: 2...2, options: [.init("json", help: "print the event itself too")],
        examples: ["kembar events show https://example.org/my-system city-1"]
    ) { arguments in
        let addresses = Addresses()
        let query = zip(["source", "id"], arguments.operands).map { "\($0)=\(LocalHTTP.encoded($1))" }
        var isKnown = false
        for name in ["programs-registry", "indicators", "reporting"] {
            do {
                let body = try await addresses.get(name, "/v1/events?\(query.joined(separator: "&"))")
                isKnown = true
                StandardOutput.write(Self.lines(name, try Addresses.decode(body)))
                if arguments.has("json"), let event = try JSONDocument(body).root["event"] {
                    StandardOutput.write("  \(JSONValue(event).text)\n")
                }
            } catch let refused as Refused where refused.status == 404 {
                continue
            }
        }
        guard isKnown else {
            StandardOutput.write("No service knows this event.\n")
            return 1
        }
        var count = 0
        try await addresses.pages(
            "reporting", "/v1/reports?limit=1000&" + query.map { "event_\($0)" }.joined(separator: "&"),
            as: CountingAnswer.self, next: \.next
        ) { answer in
            count += answer.versions.count
            for report in answer.versions {
                StandardOutput.write(
                    "report \(report.partnership) as of \(report.asOf), number \(report.number), made \(report.generatedAt)\n"
                )
            }
        }
        if count == 0 { StandardOutput.write("No report uses this event.\n") }
        return 0
    }

    /// The status of the event at one service.
    private static func lines(_ service: String, _ outcome: EventStatusAnswer) -> String {
        var lines: [String] = []
        if let sent = outcome.sent {
            lines.append(
                sent
                    ? "received by HTTP, sent to the owning service \(outcome.sentAt ?? "")"
                    : "received by HTTP, not sent yet")
        }
        if let from = outcome.from {
            lines.append(
                "read from \(from.topic) partition \(from.partition) offset \(from.offset), accepted \(outcome.acceptedAt ?? "")"
            )
        }
        switch outcome.state {
        case "waiting": lines.append("waits for \((outcome.waitsFor ?? []).joined(separator: ", "))")
        case "set_aside": lines.append("set aside, \(outcome.reason ?? ""): \(outcome.sentence ?? "")")
        case "applied": lines.append("applied")
        default: break
        }
        if let trace = outcome.trace { lines.append("trace \(trace)") }
        for conflict in outcome.conflicts ?? [] {
            lines.append(
                "an event with this source and id and other content was refused: \(conflict.digest.prefix(12)), on \(conflict.topic), \(conflict.noticedAt); send it under a new id"
            )
        }
        for published in outcome.published ?? [] {
            let sent = published.sentAt.map { "sent \($0)" } ?? "not sent yet"
            lines.append("published as \(published.id) on \(published.topic), \(sent)")
        }
        return "\(service)\n" + lines.map { "  \($0)\n" }.joined()
    }
}
