internal import CXML2

/// A compiled XML Schema. Compile it once and use it for many documents.
public final class XMLSchema: Sendable {
    /// Validation only reads it, so that several threads can use it at once.
    nonisolated(unsafe) private let schema: xmlSchemaPtr

    /// - Throws: `XMLProblem.noSchema`.
    public init(path: String) throws(XMLProblem) {
        guard let parser = xmlSchemaNewParserCtxt(path) else { throw .noSchema(path) }
        defer { xmlSchemaFreeParserCtxt(parser) }
        xmlSchemaSetParserStructuredErrors(parser, { _, _ in }, nil)
        guard let schema = xmlSchemaParse(parser) else { throw .noSchema(path) }
        self.schema = schema
    }

    deinit { xmlSchemaFree(self.schema) }

    /// What the schema finds in a document, in its order, each with the line.
    public func problems(of document: XMLDocument) -> [String] {
        final class Messages { var all: [String] = [] }
        let messages = Messages()
        guard let context = xmlSchemaNewValidCtxt(self.schema) else { return ["the document cannot be validated"] }
        defer { xmlSchemaFreeValidCtxt(context) }
        xmlSchemaSetValidStructuredErrors(
            context,
            { messages, error in
                guard let messages, let error else { return }
                let text = error.pointee.message.map { String(cString: $0) } ?? ""
                Unmanaged<Messages>.fromOpaque(messages).takeUnretainedValue().all
                    .append("line \(error.pointee.line): \(text.prefix { $0 != "\n" })")
            }, Unmanaged.passUnretained(messages).toOpaque())
        let result = xmlSchemaValidateDoc(context, document.document)
        return result == 0 || !messages.all.isEmpty ? messages.all : ["the document cannot be validated"]
    }
}
