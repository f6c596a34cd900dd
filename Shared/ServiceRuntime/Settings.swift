internal import FoundationEssentials

/// Reads `KEMBAR_` variables; each may instead be given as `…_FILE`, which names a file with the value. Collects all
/// problems.
struct Settings {
    private let environment: [String: String]
    private var used: Set<String> = []
    private(set) var problems: [String] = []
    /// The values that were read, for `--print-config`, with secrets masked.
    private(set) var printed: [(name: String, value: String)] = []

    init(_ environment: [String: String]) { self.environment = environment }

    mutating func text(_ name: String, default fallback: String? = nil, isSecret: Bool = false) -> String? {
        self.used.formUnion([name, name + "_FILE"])
        var value = self.environment[name]
        if let path = self.environment[name + "_FILE"] {
            if value != nil {
                self.problems.append("\(name) and \(name)_FILE are both set; set one of them")
            } else if let data = FileManager.default.contents(atPath: path) {
                value = String(decoding: data, as: UTF8.self)
                while let last = value?.last, last.isNewline || last == " " { value?.removeLast() }
            } else {
                self.problems.append("\(name)_FILE names \(path), which cannot be read")
                return nil
            }
        }
        if value == nil || value?.isEmpty == true { value = fallback }
        self.printed.append((name, value.map { isSecret ? "<secret>" : $0 } ?? "(not set)"))
        return value
    }

    mutating func required(_ name: String, isSecret: Bool = false, for what: String) -> String {
        let count = self.problems.count
        if let value = self.text(name, isSecret: isSecret) { return value }
        if self.problems.count == count { self.problems.append("\(name) is not set: \(what)") }
        return ""
    }

    mutating func int(_ name: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        guard let text = self.text(name, default: String(fallback)) else { return fallback }
        guard let value = Int(text), range.contains(value) else {
            self.problems.append(
                "\(name) is \"\(text)\"; it must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return fallback
        }
        return value
    }

    mutating func problem(_ sentence: String) { self.problems.append(sentence) }

    /// All variables that begin with a prefix, also those given as `_FILE`; named without the prefix.
    mutating func group(_ prefix: String, except known: Set<String>) -> [String: String] {
        var group: [String: String] = [:]
        let names = self.environment.keys.filter { $0.hasPrefix(prefix) }
        let bares = Set(names.map { $0.hasSuffix("_FILE") ? String($0.dropLast(5)) : $0 })
        for bare in bares.subtracting(known).sorted() {
            if let value = self.text(bare, isSecret: Self.isSecret(bare)) {
                group[String(bare.dropFirst(prefix.count))] = value
            }
        }
        return group
    }

    private static func isSecret(_ name: String) -> Bool {
        ["PASSWORD", "SECRET", "KEY_PEM", "TOKEN"].contains { name.uppercased().contains($0) }
    }

    /// Reports variables that begin with `KEMBAR_` and were not read: most likely they are misspelt.
    mutating func refuseUnknown() {
        for name in self.environment.keys.sorted() where name.hasPrefix("KEMBAR_") && !self.used.contains(name) {
            self.problems.append("\(name) is not a setting of this service; see --help")
        }
    }
}
