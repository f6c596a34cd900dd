internal import Shared

/// How many findings are open, by severity.
public struct FindingCounts: Codable, Sendable, Hashable {
    public let high: Int
    public let medium: Int
    public let low: Int
}

extension FindingCounts {
    init(_ findings: [FindingEntry]) {
        func count(_ severity: FindingSeverity) -> Int { findings.count { $0.severity == severity } }
        self.init(high: count(.high), medium: count(.medium), low: count(.low))
    }
}
