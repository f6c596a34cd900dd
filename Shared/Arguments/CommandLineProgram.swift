/// A program with subcommands. A command name may consist of several words: `dead-letters list`.
public struct CommandLineProgram: Sendable {
    private let name: String
    private let summary: String
    private let commands: [Command]
    private let footer: String
    private let write: @Sendable (String) -> Void
    private let writeError: @Sendable (String) -> Void

    public init(
        _ name: String, summary: String, commands: [Command], footer: String = "",
        write: @escaping @Sendable (String) -> Void, writeError: @escaping @Sendable (String) -> Void
    ) {
        self.name = name
        self.summary = summary
        self.commands = commands
        self.footer = footer
        self.write = write
        self.writeError = writeError
    }

    public var help: String {
        var text = "\(self.name): \(self.summary)\n\nCommands:\n"
        let usages = self.commands.map { $0.operands.isEmpty ? $0.name : "\($0.name) \($0.operands)" }
        let width = usages.map(\.count).max() ?? 0
        for (usage, command) in zip(usages, self.commands) {
            text += "  \(usage)\(String(repeating: " ", count: width - usage.count))  \(command.summary)\n"
        }
        return text + "\n`\(self.name) COMMAND --help` shows the options of a command.\n"
            + (self.footer.isEmpty ? "" : "\n\(self.footer)\n")
    }

    /// - Returns: the exit status: what the command returns, 1 when it fails, 64 for wrong use.
    public func run(_ arguments: [String]) async -> Int32 {
        guard let first = arguments.first, !["--help", "-h", "help"].contains(first) else {
            self.write(self.help)
            return 0
        }
        // `dead-letters --help` shows every command whose name begins with `dead-letters`.
        let words = arguments.prefix { !$0.hasPrefix("-") }.joined(separator: " ")
        let group = self.commands.filter { $0.name.hasPrefix(words + " ") }
        if !group.isEmpty, !self.commands.contains(where: { $0.name == words }),
            arguments.count == 1 || arguments.contains("--help") || arguments.contains("-h")
        {
            self.write(group.map { $0.help(program: self.name) }.joined(separator: "\n"))
            return arguments.count == 1 ? 64 : 0
        }
        let matches = self.commands.filter { command in
            arguments.starts(with: command.name.split(separator: " ").map(String.init))
        }
        guard let command = matches.max(by: { $0.name.count < $1.name.count }) else {
            self.writeError(
                "\(self.name) has no command \"\(arguments.prefix(2).joined(separator: " "))\".\n\n\(self.help)")
            return 64
        }
        let rest = Array(arguments.dropFirst(command.name.split(separator: " ").count))
        // Arguments after `--` are operands and are not searched for `--help`.
        let own = rest.prefix { $0 != "--" }
        if own.contains("--help") || own.contains("-h") {
            self.write(command.help(program: self.name))
            return 0
        }
        do {
            return try await command.run(try command.parse(rest))
        } catch let misuse as Command.Misuse {
            self.writeError("\(misuse)\n\n\(command.help(program: self.name))")
            return 64
        } catch {
            self.writeError("\(self.name): \(error)\n")
            return 1
        }
    }
}
