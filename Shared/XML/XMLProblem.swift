/// Why a document or an expression cannot be used.
public enum XMLProblem: Error, Hashable, CustomStringConvertible {
    /// The document is not well-formed, or has a document type declaration.
    case notReadable(String)
    /// The schema cannot be compiled.
    case noSchema(String)
    /// The expression is not valid XPath 1.0.
    case notAnExpression(String)

    public var description: String {
        switch self {
        case .notReadable(let why): "the document cannot be read: \(why)"
        case .noSchema(let path): "the schema \(path) cannot be read"
        case .notAnExpression(let text): "not an XPath expression: \(text)"
        }
    }
}
