/// One value inside a `JSONDocument`: cheap to copy, decoded only where it is read.
public struct JSONView: Sendable {
    public enum Kind: UInt8, Sendable {
        case null, bool, number, string, array, object

        /// The kind as a noun for use in sentences.
        public var noun: String {
            switch self {
            case .null: "null"
            case .bool: "true or false"
            case .number: "a number"
            case .string: "a string"
            case .array: "a list"
            case .object: "an object"
            }
        }
    }

    let storage: JSONDocument.Storage
    let index: Int

    private var node: JSONDocument.Node { self.storage.nodes[self.index] }

    public var kind: Kind { self.node.kind }

    /// The bytes of the value exactly as written, including quotes.
    public var raw: ArraySlice<UInt8> {
        let node = self.node
        return node.kind == .string
            ? self.storage.bytes[Int(node.start) - 1..<Int(node.end) + 1]
            : self.storage.bytes[Int(node.start)..<Int(node.end)]
    }

    public var string: String? {
        let node = self.node
        guard node.kind == .string else { return nil }
        return self.storage.bytes.withUnsafeBufferPointer { Self.text(of: node, in: $0) }
    }

    public var bool: Bool? {
        let node = self.node
        return node.kind == .bool ? self.storage.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
    }

    /// The digits of a number as they were written.
    public var number: String? {
        let node = self.node
        guard node.kind == .number else { return nil }
        return String(decoding: self.storage.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }

    /// Elements of an array or members of an object; 0 for anything else.
    public var count: Int { Int(self.node.count) }

    /// The elements of an array; empty for anything else.
    public var elements: [JSONView] {
        guard self.kind == .array else { return [] }
        var views: [JSONView] = []
        views.reserveCapacity(self.count)
        var child = self.index + 1
        for _ in 0..<self.count {
            views.append(JSONView(storage: self.storage, index: child))
            child = Int(self.storage.nodes[child].next)
        }
        return views
    }

    /// The members of an object in the order they were written; empty for anything else.
    public var members: [(key: String, value: JSONView)] {
        guard self.kind == .object else { return [] }
        var pairs: [(key: String, value: JSONView)] = []
        pairs.reserveCapacity(self.count)
        var child = self.index + 1
        for _ in 0..<self.count {
            let key = self.storage.bytes.withUnsafeBufferPointer { Self.text(of: self.storage.nodes[child], in: $0) }
            pairs.append((key, JSONView(storage: self.storage, index: child + 1)))
            child = Int(self.storage.nodes[child + 1].next)
        }
        return pairs
    }

    /// The member of an object with this key. JSON null is a member too.
    public subscript(key: String) -> JSONView? {
        guard self.kind == .object else { return nil }
        var key = key
        return key.withUTF8 { wanted in
            self.storage.bytes.withUnsafeBufferPointer { bytes in
                var child = self.index + 1
                for _ in 0..<self.count {
                    let node = self.storage.nodes[child]
                    if Self.matches(node, wanted, in: bytes) {
                        return JSONView(storage: self.storage, index: child + 1)
                    }
                    child = Int(self.storage.nodes[child + 1].next)
                }
                return nil
            }
        }
    }

    private static func matches(
        _ node: JSONDocument.Node, _ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if node.escaped { return Self.text(of: node, in: bytes).utf8.elementsEqual(wanted) }
        let length = Int(node.end - node.start)
        guard length == wanted.count else { return false }
        for offset in 0..<length where bytes[Int(node.start) + offset] != wanted[offset] { return false }
        return true
    }

    /// A string node's text with its escapes resolved; the parser has checked them.
    static func text(of node: JSONDocument.Node, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        let slice = UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
        guard node.escaped else { return String(decoding: slice, as: UTF8.self) }
        var text = ""
        var at = 0
        var plain = 0
        func flush(_ text: inout String) {
            text += String(decoding: UnsafeBufferPointer(rebasing: slice[plain..<at]), as: UTF8.self)
        }
        while at < slice.count {
            guard slice[at] == UInt8(ascii: "\\") else {
                at += 1
                continue
            }
            flush(&text)
            switch slice[at + 1] {
            case UInt8(ascii: "u"):
                var scalar = Self.unit(slice, at + 2)
                at += 6
                if (0xD800..<0xDC00).contains(scalar) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (Self.unit(slice, at + 2) - 0xDC00)
                    at += 6
                }
                if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
            case let letter:
                let resolved: Unicode.Scalar =
                    switch letter {
                    case UInt8(ascii: "b"): "\u{8}"
                    case UInt8(ascii: "f"): "\u{C}"
                    case UInt8(ascii: "n"): "\n"
                    case UInt8(ascii: "r"): "\r"
                    case UInt8(ascii: "t"): "\t"
                    default: Unicode.Scalar(letter)
                    }
                text.unicodeScalars.append(resolved)
                at += 2
            }
            plain = at
        }
        flush(&text)
        return text
    }

    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
        bytes[offset..<offset + 4].reduce(0) { $0 << 4 | UInt32(Self.hexDigit($1) ?? 0) }
    }

    static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
