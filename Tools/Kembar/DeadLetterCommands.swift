internal import Arguments
internal import JSON
internal import Lifecycle
internal import LocalStack

/// `kembar dead-letters …`
enum DeadLetterCommands {
    static let list = Command(
        "dead-letters list", summary: "List what was set aside, with the reasons",
        options: [.init("state", value: "STATE", help: "open, replayed, closed or all (open)")],
        examples: ["kembar dead-letters list", "kembar dead-letters list --state all"]
    ) { arguments in
        let addresses = Addresses()
        var count = 0
        for (name, _) in addresses.services {
            let answer = try await addresses.get(
                name, "/v1/dead-letters?limit=1000&state=\(arguments["state"] ?? "open")")
            if answer.list("dead_letters").count == 1000 {
                StandardOutput.write("Only the newest 1000 of \(name) are shown.\n")
            }
            for letter in answer.list("dead_letters") {
                count += 1
                StandardOutput.write(
                    """
                    \(letter.text("digest").prefix(12))  \(letter.text("first_seen"))  \(name)  \(letter.text("state"))
                      \(letter.text("topic")) partition \(letter.number("partition")) offset \(letter.number("offset"))\(Self.event(letter))
                      \(letter.text("reason")): \(letter.text("sentence"))

                    """)
            }
        }
        if count == 0 { StandardOutput.write("Nothing is set aside.\n") }
        return 0
    }

    private static func event(_ letter: JSONValue) -> String {
        letter["id"] == nil ? "" : ", event \(letter.text("id")) of \(letter.text("source"))"
    }

    static let show = Command(
        "dead-letters show", summary: "Show one, with its record", operands: "DIGEST", count: 1...1,
        examples: ["kembar dead-letters show 3f9a12cc"]
    ) { arguments in
        let (_, letter) = try await Self.find(arguments.operands[0])
        for key in [
            "digest", "state", "reason", "sentence", "topic", "partition", "offset", "source", "id", "first_seen",
            "key", "headers", "value",
        ] {
            guard let value = letter[key] else { continue }
            StandardOutput.write("\(key): \(value.string ?? value.text)\n")
        }
        return 0
    }

    static let replay = Command(
        "dead-letters replay", summary: "Send one once more through the same door", operands: "DIGEST", count: 1...1,
        examples: ["kembar dead-letters replay 3f9a12cc"]
    ) { arguments in
        let (service, letter) = try await Self.find(arguments.operands[0])
        let answer = try await Addresses().post(
            service, "/v1/dead-letters/\(letter.text("digest"))/replay", .object([:]))
        StandardOutput.write("Sent again to \(answer.text("topic")).\n")
        return 0
    }

    private static func find(_ digest: String) async throws -> (service: String, letter: JSONValue) {
        guard (4...64).contains(digest.count), digest.allSatisfy(\.isHexDigit) else {
            throw Command.Misuse(
                "DIGEST is the hexadecimal word that `kembar dead-letters list` begins each entry with.")
        }
        let addresses = Addresses()
        for (name, _) in addresses.services {
            do {
                return (name, try await addresses.get(name, "/v1/dead-letters/\(digest)"))
            } catch let refused as Refused where refused.status == 404 {
                continue
            }
        }
        throw Refused(description: "no service has a single dead letter that begins with \(digest)")
    }
}
