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

    /// Every code in byte order, including the withdrawn ones.
    public var all: [(code: String, isWithdrawn: Bool)] {
        let valid = self.codes.map { (code: $0, isWithdrawn: false) }
        let withdrawn = self.withdrawn.map { (code: $0, isWithdrawn: true) }
        return (valid + withdrawn).sorted { ByteOrder.precedes($0.code, $1.code) }
    }
}
