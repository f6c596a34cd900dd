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

    /// Throws when a new entry may not use `code`.
    func check(_ code: String, at path: String) throws(Invalid) {
        if self.contains(code) { return }
        let what = self.withdrawn.contains(code) ? "is withdrawn from" : "is not in"
        throw Invalid(
            path, "\"\(code.prefix(60))\" \(what) the list \(self.name) (\(self.version))", reason: .unknownCode)
    }
}
