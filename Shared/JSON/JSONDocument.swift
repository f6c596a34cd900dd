/// A checked JSON text, stored as its original bytes and a flat list of the positions of its values.
///
/// Values are decoded on demand: strings stay bytes and numbers stay digits, so a 30-digit number is kept exactly as
/// written. The parser is stricter than Foundation's: UTF-8 without a byte order mark, no duplicate keys, no NUL, no
/// lone surrogates, bounded depth. The input never drives recursion.
public struct JSONDocument: Sendable {
    final class Storage: Sendable {
        let bytes: [UInt8]
        let nodes: [Node]

        init(bytes: [UInt8], nodes: [Node]) {
            self.bytes = bytes
            self.nodes = nodes
        }
    }

    /// The position of a value. Children follow their container; in an object, keys and values alternate.
    struct Node: Sendable {
        var kind: JSONView.Kind
        /// A string with escapes, which has to be decoded rather than copied.
        var escaped = false
        /// Offset of the first byte of the value; for a string, of the byte after the opening quote.
        var start: Int32
        /// Offset of the byte after the value; for a string, of the closing quote.
        var end: Int32
        /// Index of the first node that is not a part of this value.
        var next: Int32 = 0
        /// Number of elements of an array, or members of an object.
        var count: Int32 = 0
    }

    let storage: Storage

    /// Parses one document that takes up all of `bytes`.
    public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var nodes: [Node] = []
        nodes.reserveCapacity(min(bytes.count / 8 + 4, 4096))
        let failure: JSONError? = bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(buffer, limits: limits)
            do throws(JSONError) {
                try parser.parse(into: &nodes)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
        self.storage = Storage(bytes: bytes, nodes: nodes)
    }

    public init(_ text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        try self.init(Array(text.utf8), limits: limits)
    }

    /// The original bytes.
    public var bytes: [UInt8] { self.storage.bytes }

    public var root: JSONView { JSONView(storage: self.storage, index: 0) }
}
