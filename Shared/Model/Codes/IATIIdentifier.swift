/// Identifiers of organisations and activities as IATI 2.03 takes them.
public enum IATIIdentifier {
    /// The first character that an identifier must not have: white space, or one of `/`, `&`, `|`, `?`; nil where it has
    /// none.
    public static func wrongCharacter(in text: String) -> Character? {
        text.first { $0.isWhitespace || $0.isNewline || "/&|?".contains($0) }
    }

    /// Whether a text can be exported as an identifier.
    public static func isClean(_ text: String) -> Bool { !text.isEmpty && Self.wrongCharacter(in: text) == nil }

    /// The registration agency with which the identifier of an organisation begins, `ID-KLN` of `ID-KLN-1`; nil for a
    /// text that has not the form agency, hyphen, number.
    public static func agency(of text: String) -> String? {
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 && !parts[2].isEmpty ? "\(parts[0])-\(parts[1])" : nil
    }

    /// Whether the identifier of an organisation begins with a registration agency in use.
    public static func hasAgencyInUse(_ text: String) -> Bool {
        let list = CodeList.organisationRegistrationAgency
        return Self.agency(of: text).map { list.contains($0) && !list.isWithdrawn($0) } ?? false
    }
}
