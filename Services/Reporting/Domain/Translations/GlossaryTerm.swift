public import Shared

/// A term of the pages, with its definition.
public struct GlossaryTerm: Sendable {
    /// Unique, for the address of the term: `active-year-ratio`.
    public let code: String
    public let term: Translation
    public let definition: Translation
    /// The publication that defines it; nil for a definition of this project.
    public let source: String?

    init(_ code: String, _ term: Translation, _ definition: Translation, source: String? = nil) {
        self.code = code
        self.term = term
        self.definition = definition
        self.source = source
    }
}
