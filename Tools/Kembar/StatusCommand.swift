internal import Arguments
internal import JSON
internal import Lifecycle
internal import LocalStack

/// `kembar status`
enum StatusCommand {
    static let command = Command(
        "status", summary: "Show whether each service is ready, and its main figures", examples: ["kembar status"]
    ) { _ in
        let addresses = Addresses()
        var allReady = true
        for (name, url) in addresses.services {
            guard let answer = try? await LocalHTTP.get("\(url)/readyz?verbose") else {
                StandardOutput.write("\(name) at \(url): no answer\n")
                allReady = false
                continue
            }
            StandardOutput.write("\(name) at \(url): \(answer.status == 200 ? "ready" : "not ready")\n")
            allReady = allReady && answer.status == 200
            let readiness = try? SnakeCaseJSONDecoder().decode(ReadinessAnswer.self, from: answer.body)
            for (part, check) in (readiness?.checks ?? [:]).sorted(by: { $0.key < $1.key }) where check.status != "pass"
            {
                StandardOutput.write("  \(part): \(check.output ?? "not ready")\n")
            }
            await Self.figures(url)
        }
        return allReady ? 0 : 1
    }

    /// The figures that matter most to an operator.
    private static func figures(_ url: String) async {
        guard let metrics = try? await LocalHTTP.get("\(url)/metrics") else { return }
        var figures: [String: Double] = [:]
        for line in metrics.text.split(separator: "\n") where !line.hasPrefix("#") {
            let name = String(line.prefix { $0 != " " && $0 != "{" })
            if let value = line.split(separator: " ").last.flatMap({ Double($0) }) {
                figures[name, default: 0] += value
            }
        }
        let shown = [
            ("kembar_inbox_inserted_total", "stored since start"), ("kafka_consumergroup_lag", "still to read"),
            ("kembar_waiting_events", "waiting"), ("kembar_dead_letter_open", "set aside"),
            ("kembar_conflict_stored", "conflicts"),
            ("kembar_outbox_pending", "still to send"),
        ].map { "\(Int(figures[$0.0] ?? 0)) \($0.1)" }
        StandardOutput.write("  \(shown.joined(separator: ", "))\n")
    }
}
