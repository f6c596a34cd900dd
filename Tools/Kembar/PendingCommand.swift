internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `kembar events pending`
enum PendingCommand {
    static let command = Command(
        "events pending", summary: "List events that wait for an entity or event that is not known yet",
        examples: ["kembar events pending"]
    ) { _ in
        let addresses = Addresses()
        var count = 0
        for (name, _) in addresses.services {
            try await addresses.pages(
                name, "/v1/waiting?limit=100", as: WaitingAnswer.self, next: \.next
            ) { answer in
                count += answer.waiting.count
                for entry in answer.waiting { StandardOutput.write(Self.lines(entry, at: name)) }
            }
        }
        if count == 0 { StandardOutput.write("No events are waiting.\n") }
        return 0
    }

    private static func lines(_ entry: WaitingAnswer.Event, at service: String) -> String {
        let near = entry.nearest.sorted { $0.key < $1.key }.map { missing, codes in
            "  known codes similar to \(missing): \(codes.joined(separator: ", "))\n"
        }
        return """
            \(entry.id)  \(service)  since \(entry.since)
              \(entry.type) of \(entry.source)
              waits for \(entry.waitsFor.joined(separator: ", "))

            """ + near.joined()
    }
}
