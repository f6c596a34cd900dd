internal import Shared

/// Identifiers as IATI 2.03 takes them.
enum IATIIdentifier {
    /// Whether a text can be exported as an identifier: it has no white space and none of / & | ?
    static func isClean(_ text: String) -> Bool {
        !text.isEmpty && !text.contains { $0.isWhitespace || $0.isNewline || "/&|?".contains($0) }
    }

    /// Whether the text begins with a registration agency in use, a hyphen and more: `ID-KLN-1`.
    static func hasApprovedAgency(_ text: String) -> Bool {
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[2].isEmpty else { return false }
        let (agency, list) = ("\(parts[0])-\(parts[1])", CodeList.organisationRegistrationAgency)
        return list.contains(agency) && !list.isWithdrawn(agency)
    }

    /// An identifier for what has none, from that of the reporting organisation. Codes are unique only within a kind.
    static func minted(_ reporter: String, _ kind: EntityKind, _ code: Code) -> String {
        "\(reporter)-\(kind.rawValue)-\(code)"
    }
}
