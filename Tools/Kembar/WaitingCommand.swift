internal import Arguments
internal import JSON
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
            let waiting = try await addresses.get(name, "/v1/waiting?limit=1000").list("waiting")
            if waiting.count == 1000 {
                StandardOutput.write("Only the 1000 that have waited longest at \(name) are shown.\n")
            }
            for entry in waiting {
                count += 1
                let missing = entry.list("waits_for").compactMap(\.string).joined(separator: ", ")
                StandardOutput.write(
                    """
                    \(entry.text("id"))  \(name)  since \(entry.text("since"))
                      \(entry.text("type")) of \(entry.text("source"))
                      waits for \(missing)

                    """)
            }
        }
        if count == 0 { StandardOutput.write("Nothing waits.\n") }
        return 0
    }
}
