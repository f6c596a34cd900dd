/// Fills the node list of a `JSONDocument`. One pass, an explicit stack, no recursion.
struct JSONParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: JSONLimits
    private var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private func fail(_ code: JSONError.Code, _ problem: String, at offset: Int? = nil) -> JSONError {
        JSONError(code, problem, at: offset ?? self.at, in: self.bytes)
    }

    mutating func parse(into nodes: inout [JSONDocument.Node]) throws(JSONError) {
        guard self.bytes.count <= self.limits.bytes else {
            throw self.fail(.tooLarge, "the text has \(self.bytes.count) bytes, more than \(self.limits.bytes)", at: 0)
        }
        try self.refuseOtherEncodings()
        self.skipSpace()
        guard self.at < self.bytes.count else { throw self.fail(.empty, "there is no value") }

        var open: [Int] = []  // indices of the containers we are inside
        while true {
            // A value is expected here.
            let index = nodes.count
            guard self.at < self.bytes.count else { throw self.fail(.syntax, "the text ends inside a value") }
            switch self.bytes[self.at] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < self.limits.depth else {
                    throw self.fail(.tooDeep, "nested deeper than \(self.limits.depth)")
                }
                let isObject = self.bytes[self.at] == UInt8(ascii: "{")
                nodes.append(.init(kind: isObject ? .object : .array, start: Int32(self.at), end: 0))
                self.at += 1
                self.skipSpace()
                if self.peek == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    self.at += 1
                    nodes[index].end = Int32(self.at)
                    nodes[index].next = Int32(nodes.count)
                } else {
                    open.append(index)
                    nodes[index].count = 1
                    if isObject { try self.readKey(into: &nodes) }
                    continue
                }
            case UInt8(ascii: "\""): try self.readString(into: &nodes)
            case UInt8(ascii: "t"): try self.readWord("true", .bool, into: &nodes)
            case UInt8(ascii: "f"): try self.readWord("false", .bool, into: &nodes)
            case UInt8(ascii: "n"): try self.readWord("null", .null, into: &nodes)
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try self.readNumber(into: &nodes)
            default: throw self.fail(.syntax, "a value was expected")
            }
            // A value has ended: close the containers that end here, or continue with the next value.
            if try self.finishValue(&open, &nodes) { return }
        }
    }

    /// Called after a value. Returns true at the end of the document, false when another value is expected at `at`.
    private mutating func finishValue(
        _ open: inout [Int], _ nodes: inout [JSONDocument.Node]
    ) throws(JSONError) -> Bool {
        while let container = open.last {
            self.skipSpace()
            let isObject = nodes[container].kind == .object
            switch self.peek {
            case UInt8(ascii: ","):
                self.at += 1
                self.skipSpace()
                nodes[container].count += 1
                if isObject { try self.readKey(into: &nodes) }
                guard self.at < self.bytes.count else { throw self.fail(.syntax, "the text ends inside a value") }
                return false
            case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
                self.at += 1
                nodes[container].end = Int32(self.at)
                nodes[container].next = Int32(nodes.count)
                if isObject { try self.refuseDuplicateKeys(of: container, nodes) }
                open.removeLast()
            case nil: throw self.fail(.syntax, "the text ends inside a value")
            default: throw self.fail(.syntax, isObject ? "\",\" or \"}\" was expected" : "\",\" or \"]\" was expected")
            }
        }
        self.skipSpace()
        guard self.at == self.bytes.count else { throw self.fail(.trailing, "something follows the value") }
        return true
    }

    private var peek: UInt8? { self.at < self.bytes.count ? self.bytes[self.at] : nil }

    private mutating func skipSpace() {
        while self.at < self.bytes.count {
            switch self.bytes[self.at] {
            case 0x20, 0x09, 0x0A, 0x0D: self.at += 1
            default: return
            }
        }
    }

    private func refuseOtherEncodings() throws(JSONError) {
        let first = Array(self.bytes.prefix(4))
        if first.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw self.fail(.notUTF8, "the text begins with a byte order mark; send UTF-8 without one", at: 0)
        }
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) || first.prefix(2).contains(0) {
            throw self.fail(.notUTF8, "the text is not UTF-8", at: 0)
        }
    }

    private mutating func readWord(
        _ word: StaticString, _ kind: JSONView.Kind, into nodes: inout [JSONDocument.Node]
    ) throws(JSONError) {
        let start = self.at
        let same = word.withUTF8Buffer { letters in
            self.bytes.count - start >= letters.count
                && zip(letters, self.bytes[start..<start + letters.count]).allSatisfy { $0 == $1 }
        }
        guard same else { throw self.fail(.syntax, "a value was expected") }
        self.at += word.utf8CodeUnitCount
        nodes.append(.init(kind: kind, start: Int32(start), end: Int32(self.at), next: Int32(nodes.count + 1)))
    }

    private mutating func readNumber(into nodes: inout [JSONDocument.Node]) throws(JSONError) {
        let start = self.at
        if self.peek == UInt8(ascii: "-") { self.at += 1 }
        let whole = try self.digits()
        if whole > 1, self.bytes[self.at - whole] == UInt8(ascii: "0") {
            throw self.fail(.syntax, "a number has a leading zero", at: start)
        }
        if self.peek == UInt8(ascii: ".") {
            self.at += 1
            _ = try self.digits()
        }
        if self.peek == UInt8(ascii: "e") || self.peek == UInt8(ascii: "E") {
            self.at += 1
            if self.peek == UInt8(ascii: "+") || self.peek == UInt8(ascii: "-") { self.at += 1 }
            _ = try self.digits()
        }
        nodes.append(.init(kind: .number, start: Int32(start), end: Int32(self.at), next: Int32(nodes.count + 1)))
    }

    private mutating func digits() throws(JSONError) -> Int {
        let start = self.at
        while let byte = self.peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { self.at += 1 }
        guard self.at > start else { throw self.fail(.syntax, "a digit was expected") }
        return self.at - start
    }

    private mutating func readKey(into nodes: inout [JSONDocument.Node]) throws(JSONError) {
        guard self.peek == UInt8(ascii: "\"") else { throw self.fail(.syntax, "a key in quotes was expected") }
        try self.readString(into: &nodes)
        self.skipSpace()
        guard self.peek == UInt8(ascii: ":") else { throw self.fail(.syntax, "\":\" was expected") }
        self.at += 1
        self.skipSpace()
        guard self.at < self.bytes.count else { throw self.fail(.syntax, "the text ends inside a value") }
    }

    private mutating func readString(into nodes: inout [JSONDocument.Node]) throws(JSONError) {
        self.at += 1
        let start = self.at
        var escaped = false
        while true {
            guard self.at < self.bytes.count else { throw self.fail(.syntax, "the text ends inside a string") }
            let byte = self.bytes[self.at]
            switch byte {
            case UInt8(ascii: "\""):
                nodes.append(
                    .init(
                        kind: .string, escaped: escaped, start: Int32(start), end: Int32(self.at),
                        next: Int32(nodes.count + 1)))
                self.at += 1
                return
            case UInt8(ascii: "\\"):
                escaped = true
                try self.readEscape()
            case 0: throw self.fail(.nulCharacter, "a string holds NUL")
            case 1..<0x20: throw self.fail(.syntax, "a string holds a control character; escape it")
            case 0x20..<0x80: self.at += 1
            default: self.at += try self.sequenceLength(at: self.at)
            }
        }
    }

    private mutating func readEscape() throws(JSONError) {
        guard self.at + 1 < self.bytes.count else { throw self.fail(.syntax, "the text ends inside a string") }
        switch self.bytes[self.at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            self.at += 2
        case UInt8(ascii: "u"):
            let unit = try self.hex(at: self.at + 2)
            switch unit {
            case 0: throw self.fail(.nulCharacter, "a string holds NUL")
            case 0xD800..<0xDC00:
                guard self.at + 7 < self.bytes.count, self.bytes[self.at + 6] == UInt8(ascii: "\\"),
                    self.bytes[self.at + 7] == UInt8(ascii: "u"),
                    (0xDC00..<0xE000).contains(try self.hex(at: self.at + 8))
                else { throw self.fail(.loneSurrogate, "a string holds half of a surrogate pair") }
                self.at += 12
            case 0xDC00..<0xE000: throw self.fail(.loneSurrogate, "a string holds half of a surrogate pair")
            default: self.at += 6
            }
        default: throw self.fail(.syntax, "a string holds an unknown escape")
        }
    }

    private func hex(at offset: Int) throws(JSONError) -> UInt32 {
        guard offset + 4 <= self.bytes.count else { throw self.fail(.syntax, "the text ends inside a string") }
        var unit: UInt32 = 0
        for byte in self.bytes[offset..<offset + 4] {
            guard let digit = JSONView.hexDigit(byte) else {
                throw self.fail(.syntax, "four hexadecimal digits were expected", at: offset)
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    /// Length of the UTF-8 sequence that begins with a byte above 0x7F; overlong forms and surrogates are refused.
    private func sequenceLength(at offset: Int) throws(JSONError) -> Int {
        func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            offset + distance < self.bytes.count && range.contains(self.bytes[offset + distance])
        }
        let valid: Int? =
            switch self.bytes[offset] {
            case 0xC2...0xDF: follows(1) ? 2 : nil
            case 0xE0: follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
            case 0xE1...0xEC, 0xEE...0xEF: follows(1) && follows(2) ? 3 : nil
            case 0xED: follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
            case 0xF0: follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
            case 0xF1...0xF3: follows(1) && follows(2) && follows(3) ? 4 : nil
            case 0xF4: follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
            default: nil
            }
        guard let valid else { throw self.fail(.notUTF8, "the text is not UTF-8", at: offset) }
        return valid
    }

    /// Refuses duplicate keys, because parsers disagree on which of two equal keys counts.
    private func refuseDuplicateKeys(of container: Int, _ nodes: [JSONDocument.Node]) throws(JSONError) {
        let count = Int(nodes[container].count)
        guard count > 1 else { return }
        var index = container + 1
        if count <= 8, let plain = self.allPlainKeys(of: container, nodes) {
            for (position, key) in plain.enumerated() {
                for other in plain[..<position] where self.sameBytes(nodes[key], nodes[other]) {
                    throw self.duplicate(nodes[key])
                }
            }
            return
        }
        var seen = Set<[UInt8]>(minimumCapacity: count)
        for _ in 0..<count {
            guard seen.insert(Array(JSONView.text(of: nodes[index], in: self.bytes).utf8)).inserted else {
                throw self.duplicate(nodes[index])
            }
            index = Int(nodes[index + 1].next)
        }
    }

    /// Indices of the keys when none has escapes, so that they can be compared byte by byte; otherwise nil.
    private func allPlainKeys(of container: Int, _ nodes: [JSONDocument.Node]) -> [Int]? {
        var keys: [Int] = []
        keys.reserveCapacity(8)
        var index = container + 1
        for _ in 0..<Int(nodes[container].count) {
            if nodes[index].escaped { return nil }
            keys.append(index)
            index = Int(nodes[index + 1].next)
        }
        return keys
    }

    private func sameBytes(_ a: JSONDocument.Node, _ b: JSONDocument.Node) -> Bool {
        a.end - a.start == b.end - b.start
            && self.bytes[Int(a.start)..<Int(a.end)].elementsEqual(self.bytes[Int(b.start)..<Int(b.end)])
    }

    private func duplicate(_ key: JSONDocument.Node) -> JSONError {
        let name = JSONView.text(of: key, in: self.bytes).prefix(60)
        return self.fail(.duplicateKey, "the key \"\(name)\" is there twice", at: Int(key.start) - 1)
    }
}
