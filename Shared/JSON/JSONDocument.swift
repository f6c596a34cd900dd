/// One JSON text, checked, kept as the bytes it came in and a flat list of where each value lies.
///
/// Nothing is decoded until it is asked for: strings stay bytes and numbers stay their digits, so a 30-digit number is
/// exactly what was written. The reader is strict where Foundation's is not: UTF-8 without a byte order mark,
/// no duplicate keys, no NUL, no lone surrogates, bounded depth. No recursion is driven by the input.
public struct JSONDocument: Sendable {
    final class Storage: Sendable {
        let bytes: [UInt8]
        let nodes: [Node]

        init(bytes: [UInt8], nodes: [Node]) {
            self.bytes = bytes
            self.nodes = nodes
        }
    }

    /// A value's place. Children follow their container; in an object keys and values alternate.
    struct Node: Sendable {
        var kind: JSONView.Kind
        /// A string with escapes, which has to be decoded rather than copied.
        var escaped = false
        /// First byte of the value; of a string, after the quote.
        var start: Int32
        /// Byte after the value; of a string, the closing quote.
        var end: Int32
        /// Index of the first node that is not a part of this value.
        var next: Int32 = 0
        /// Elements of an array, members of an object.
        var count: Int32 = 0
    }

    let storage: Storage

    /// Reads one document that fills `bytes`.
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

    /// The bytes as they came.
    public var bytes: [UInt8] { self.storage.bytes }

    public var root: JSONView { JSONView(storage: self.storage, index: 0) }
}
