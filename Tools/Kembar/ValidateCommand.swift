internal import Arguments
internal import Lifecycle
internal import Shared

/// `kembar validate`
enum ValidateCommand {
    static let command = Command(
        "validate", summary: "Check files of events, without a running system", operands: "FILE…", count: 1...1000,
        examples: ["kembar validate examples/bandung-seoul/programs.jsonl"]
    ) { arguments in
        let (entries, problems) = EventFiles.read(arguments.operands)
        for problem in problems { StandardOutput.writeError("\(problem)\n") }
        for entry in entries {
            for sentence in UnknownMembers.sentences(about: entry.event.data) {
                StandardOutput.write("\(entry.place): \(sentence)\n")
            }
        }
        let words = entries.count == 1 ? "event is" : "events are"
        StandardOutput.write("\(entries.count) \(words) valid, \(problems.count) not.\n")
        return problems.isEmpty ? 0 : 1
    }
}
