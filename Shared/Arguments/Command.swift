/// A command and its options. Parsing, checks and the `--help` text all come from this one declaration.
public struct Command: Sendable {
    /// A named option of a command.
    public struct Option: Sendable {
        public let name: String
        /// Placeholder for the option's value in the help; nil for a switch.
        public let value: String?
        public let help: String

        /// - Parameter value: placeholder for the value in the help; nil for a switch.
        public init(_ name: String, value: String? = nil, help: String) {
            self.name = name
            self.value = value
            self.help = help
        }
    }

    public let name: String
    public let summary: String
    /// How the help shows the positional arguments: `FILE…`.
    public let operands: String
    /// Minimum and maximum number of operands.
    public let count: ClosedRange<Int>
    public let options: [Option]
    public let examples: [String]
    public let run: @Sendable (Parsed) async throws -> Int32

    public init(
        _ name: String, summary: String, operands: String = "", count: ClosedRange<Int> = 0...0, options: [Option] = [],
        examples: [String] = [], run: @escaping @Sendable (Parsed) async throws -> Int32
    ) {
        self.name = name
        self.summary = summary
        self.operands = operands
        self.count = count
        self.options = options
        self.examples = examples
        self.run = run
    }

    /// The parsed command line.
    public struct Parsed: Sendable {
        public let operands: [String]
        private let values: [String: [String]]

        init(operands: [String], values: [String: [String]]) {
            self.operands = operands
            self.values = values
        }

        public func has(_ option: String) -> Bool { self.values[option] != nil }
        public subscript(option: String) -> String? { self.values[option]?.last }
        public func all(_ option: String) -> [String] { self.values[option] ?? [] }
    }

    /// A usage error, described in one sentence.
    public struct Misuse: Error, Sendable, CustomStringConvertible {
        public let description: String
        public init(_ description: String) { self.description = description }
    }

    func parse(_ arguments: [String]) throws(Misuse) -> Parsed {
        var operands: [String] = []
        var values: [String: [String]] = [:]
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                break
            }
            guard argument.hasPrefix("--") else {
                operands.append(argument)
                continue
            }
            let pieces = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(pieces[0])
            guard let option = self.options.first(where: { $0.name == name }) else {
                throw Misuse("\(self.name) has no option --\(name).")
            }
            if option.value == nil {
                guard pieces.count == 1 else { throw Misuse("--\(name) takes no value.") }
                values[name, default: []].append("")
            } else if pieces.count == 2 {
                values[name, default: []].append(String(pieces[1]))
            } else if let value = rest.popFirst() {
                values[name, default: []].append(value)
            } else {
                throw Misuse("--\(name) needs a value: --\(name) \(option.value ?? "").")
            }
        }
        guard self.count.contains(operands.count) else {
            throw Misuse("\(self.name) takes \(self.operands.isEmpty ? "no operands" : self.operands).")
        }
        return Parsed(operands: operands, values: values)
    }

    /// The help of this command.
    func help(program: String) -> String {
        var text = "\(self.summary)\n\nUsage: \(program) \(self.name)"
        if !self.options.isEmpty { text += " [options]" }
        if !self.operands.isEmpty { text += " \(self.operands)" }
        text += "\n"
        if !self.options.isEmpty {
            text += "\nOptions:\n"
            let names = self.options.map { "--\($0.name)" + ($0.value.map { " \($0)" } ?? "") }
            let width = names.map(\.count).max() ?? 0
            for (name, option) in zip(names, self.options) {
                text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(option.help)\n"
            }
        }
        if !self.examples.isEmpty {
            text += "\nExamples:\n" + self.examples.map { "  \($0)\n" }.joined()
        }
        return text
    }
}
