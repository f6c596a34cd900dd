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
            let state = arguments["state"] ?? "open"
            try await addresses.pages(
                name, "/v1/dead-letters?limit=1000&state=\(state)", as: DeadLettersAnswer.self,
                cursor: "conflicts_after", next: \.nextConflicts
            ) { answer in
                count += answer.conflicts.count
                for conflict in answer.conflicts { StandardOutput.write(Self.lines(conflict, at: name)) }
            }
            try await addresses.pages(
                name, "/v1/dead-letters?limit=1000&state=\(state)", as: DeadLettersAnswer.self, next: \.next
            ) { answer in
                count += answer.deadLetters.count
                for letter in answer.deadLetters { StandardOutput.write(Self.lines(letter, at: name)) }
            }
        }
        if count == 0 { StandardOutput.write("Nothing is set aside.\n") }
        return 0
    }

    private static func lines(_ conflict: DeadLettersAnswer.Conflict, at service: String) -> String {
        """
        \(conflict.digest.prefix(12))  \(conflict.noticedAt)  \(service)  conflict
          \(conflict.topic), event \(conflict.id) of \(conflict.source)
          conflicting_content: The source and id are known with different content; the first is kept. Send this under a new id.

        """
    }

    private static func lines(_ letter: DeadLettersAnswer.Letter, at service: String) -> String {
        """
        \(letter.digest.prefix(12))  \(letter.firstSeen)  \(service)  \(letter.state)
          \(letter.topic) partition \(letter.partition) offset \(letter.offset)\(Self.event(letter))
          \(letter.reason): \(letter.sentence)

        """
    }

    private static func event(_ letter: DeadLettersAnswer.Letter) -> String {
        letter.id.map { ", event \($0) of \(letter.source ?? "")" } ?? ""
    }

    static let show = Command(
        "dead-letters show", summary: "Show one dead letter with its record", operands: "DIGEST", count: 1...1,
        examples: ["kembar dead-letters show 3f9a12cc"]
    ) { arguments in
        let (_, body) = try await Self.find(arguments.operands[0])
        let letter = try JSONDocument(body, limits: JSONLimits(bytes: 256 << 20)).root
        // Prints each member as the service returns it.
        for key in [
            "digest", "state", "reason", "sentence", "topic", "partition", "offset", "source", "id", "first_seen",
            "key", "headers", "value",
        ] {
            guard let value = letter[key].map({ JSONValue($0) }) else { continue }
            StandardOutput.write("\(key): \(value.string ?? value.text)\n")
        }
        return 0
    }

    static let replay = Command(
        "dead-letters replay", summary: "Send the record of one dead letter to its topic again", operands: "DIGEST",
        count: 1...1,
        examples: ["kembar dead-letters replay 3f9a12cc"]
    ) { arguments in
        let (service, body) = try await Self.find(arguments.operands[0])
        let letter: DeadLettersAnswer.Letter = try Addresses.decode(body)
        let answer = try await Addresses().post(
            service, "/v1/dead-letters/\(letter.digest)/replay", .object([:]), as: ReplayAnswer.self)
        StandardOutput.write("Sent again to \(answer.topic).\n")
        return 0
    }

    private static func find(_ digest: String) async throws -> (service: String, letter: [UInt8]) {
        guard (4...64).contains(digest.count), digest.allSatisfy(\.isHexDigit) else {
            throw Command.Misuse(
                "DIGEST is the hexadecimal text at the beginning of each entry of `kembar dead-letters list`, or its first characters (4 or more)."
            )
        }
        let addresses = Addresses()
        for (name, _) in addresses.services {
            do {
                return (name, try await addresses.get(name, "/v1/dead-letters/\(digest)"))
            } catch let refused as Refused where refused.status == 404 {
                continue
            }
        }
        throw Refused(description: "no service has exactly one dead letter whose digest begins with \(digest)")
    }
}
