internal import JSON

/// A published code list: which codes there are, which are withdrawn, and in which edition.
public struct CodeList: Sendable {
    public let name: String
    /// The edition the codes were taken from.
    public let version: String
    private let codes: Set<String>
    private let withdrawn: Set<String>

    /// - Parameter text: codes separated by spaces, withdrawn ones with a `-` before them.
    init(_ name: String, version: String, _ text: String) {
        self.name = name
        self.version = version
        var codes: Set<String> = []
        var withdrawn: Set<String> = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if word.hasPrefix("-") { withdrawn.insert(String(word.dropFirst())) } else { codes.insert(String(word)) }
        }
        self.codes = codes
        self.withdrawn = withdrawn
    }

    public func contains(_ code: String) -> Bool { code.utf8.allSatisfy { $0 < 128 } && self.codes.contains(code) }
    public func isWithdrawn(_ code: String) -> Bool { self.withdrawn.contains(code) }

    /// Every code in byte order, the withdrawn ones among them.
    public var all: [(code: String, isWithdrawn: Bool)] {
        let valid = self.codes.map { (code: $0, isWithdrawn: false) }
        let withdrawn = self.withdrawn.map { (code: $0, isWithdrawn: true) }
        return (valid + withdrawn).sorted { ByteOrder.precedes($0.code, $1.code) }
    }

    /// Throws when `code` may not be used: unknown, or withdrawn and not imported. What was accepted once is not judged by
    /// another edition of the list.
    func check(_ code: String, at path: String) throws(Invalid) {
        if self.contains(code) { return }
        let isWithdrawn = self.withdrawn.contains(code)
        let problem =
            "\"\(code.prefix(60))\" \(isWithdrawn ? "is withdrawn from" : "is not in") the list \(self.name) (\(self.version))"
        if isWithdrawn, let notes = WithdrawnCodes.notes {
            notes.add("\(path) \(problem).")
        } else if !Door.isPassed {
            throw Invalid(path, problem, reason: .unknownCode)
        }
    }

    /// Throws when an identifier such as `ID-COA-12` does not begin with an agency of this list that may be used.
    func check(agencyOf identifier: String, at path: String) throws(Invalid) {
        let parts = identifier.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[2].isEmpty else {
            if Door.isPassed { return }
            throw Invalid(path, "must be an agency of the list \(self.name), a hyphen and its number, as ID-COA-12")
        }
        try self.check("\(parts[0])-\(parts[1])", at: path)
    }
}
