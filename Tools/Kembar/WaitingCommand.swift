internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `kembar waiting list`
enum WaitingCommand {
    static let command = Command(
        "waiting list", summary: "List events that wait for what they refer to", examples: ["kembar waiting list"]
    ) { _ in
        let addresses = Addresses()
        var count = 0
        for (name, _) in addresses.services {
            let waiting = try await addresses.get(name, "/v1/waiting?limit=1000", as: WaitingAnswer.self).waiting
            if waiting.count == 1000 {
                StandardOutput.write("Only the 1000 that have waited longest at \(name) are shown.\n")
            }
            for entry in waiting {
                count += 1
                StandardOutput.write(
                    """
                    \(entry.id)  \(name)  since \(entry.since)
                      \(entry.type) of \(entry.source)
                      waits for \(entry.waitsFor.joined(separator: ", "))

                    """)
                for (missing, near) in entry.nearest.sorted(by: { $0.key < $1.key }) {
                    StandardOutput.write("  nearest known to \(missing): \(near.joined(separator: ", "))\n")
                }
            }
        }
        if count == 0 { StandardOutput.write("Nothing waits.\n") }
        return 0
    }
}
