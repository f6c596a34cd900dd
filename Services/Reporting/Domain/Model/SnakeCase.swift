/// Names in snake case and in camel case, as Foundation's JSON coders turn one into the other.
enum SnakeCase {
    /// `termMonths` of `term_months`.
    static func camel(_ name: String) -> String {
        let parts = name.split(separator: "_").map(String.init)
        return (parts.first ?? "") + parts.dropFirst().map(\.capitalized).joined()
    }
}

extension String {
    /// With its first letter in upper case.
    fileprivate var capitalized: String { self.prefix(1).uppercased() + self.dropFirst() }
}
