internal import CXML2

/// A document that was read. Nothing is loaded from elsewhere, and a document type declaration is refused.
public final class XMLDocument {
    /// A node of the document.
    public struct Node {
        let pointer: xmlNodePtr
        /// Keeps the document while the node is used.
        let document: XMLDocument

        public var name: String { self.pointer.pointee.name.map { String(cString: $0) } ?? "" }

        /// The text of the node with that of everything in it.
        public var text: String {
            guard let content = xmlNodeGetContent(self.pointer) else { return "" }
            defer { cxml2_free(content) }
            return String(cString: content)
        }
    }

    /// What an expression selects or computes.
    public enum Value {
        case nodes([Node])
        case bool(Bool)
        case number(Double)
        case string(String)
    }

    let document: xmlDocPtr

    /// Prepares the library, which must be done once, before several threads use it.
    private static let isPrepared: Bool = {
        xmlInitParser()
        return true
    }()

    /// - Throws: `XMLProblem.notReadable`.
    public init(_ bytes: [UInt8]) throws(XMLProblem) {
        _ = Self.isPrepared
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let read = bytes.withUnsafeBytes { bytes in
            xmlReadMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, nil,
                Int32(options))
        }
        guard let read else {
            let error = xmlGetLastError()?.pointee
            let message = error?.message.map { String(cString: $0) } ?? "it is not well-formed"
            throw .notReadable("line \(error?.line ?? 0): \(message.prefix { $0 != "\n" })")
        }
        guard read.pointee.intSubset == nil else {
            xmlFreeDoc(read)
            throw .notReadable("it has a document type declaration")
        }
        self.document = read
    }

    deinit { xmlFreeDoc(self.document) }

    /// Evaluates an XPath 1.0 expression.
    ///
    /// - Parameters:
    ///   - node: where relative paths begin; the document when nil.
    ///   - variables: texts that the expression names as `$name`.
    /// - Throws: `XMLProblem.notAnExpression`.
    public func value(
        of expression: String, at node: Node? = nil, variables: [String: String] = [:]
    ) throws(XMLProblem) -> Value {
        guard let context = xmlXPathNewContext(self.document) else { throw .notAnExpression(expression) }
        defer { xmlXPathFreeContext(context) }
        context.pointee.node = node?.pointer ?? xmlDocGetRootElement(self.document)?.pointee.parent
        for (name, text) in variables { xmlXPathRegisterVariable(context, name, xmlXPathNewString(text)) }
        guard let result = xmlXPathEval(expression, context) else { throw .notAnExpression(expression) }
        defer { xmlXPathFreeObject(result) }
        switch result.pointee.type {
        case XPATH_BOOLEAN: return .bool(result.pointee.boolval != 0)
        case XPATH_NUMBER: return .number(result.pointee.floatval)
        case XPATH_STRING: return .string(result.pointee.stringval.map { String(cString: $0) } ?? "")
        case XPATH_NODESET:
            guard let set = result.pointee.nodesetval?.pointee, set.nodeNr > 0, let table = set.nodeTab else {
                return .nodes([])
            }
            return .nodes((0..<Int(set.nodeNr)).compactMap { table[$0].map { Node(pointer: $0, document: self) } })
        default: throw .notAnExpression(expression)
        }
    }

    /// The nodes that an expression selects; none for one that computes a value.
    public func nodes(
        _ expression: String, at node: Node? = nil, variables: [String: String] = [:]
    ) throws(XMLProblem) -> [Node] {
        if case .nodes(let nodes) = try self.value(of: expression, at: node, variables: variables) { nodes } else { [] }
    }
}
