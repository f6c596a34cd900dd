public import JSON

/// The public code of an entity, chosen by its publisher: `bandung-seoul`, `bandung.tax.hotel`. Unique per kind.
public struct Code: Hashable, Sendable, Readable, CustomStringConvertible {
    public let text: String

    /// The code, when `text` is one: `^[a-z0-9]+([._-][a-z0-9]+)*$`, at most 120 characters.
    public init?(_ text: String) {
        guard (1...120).contains(text.utf8.count) else { return nil }
        var previousIsLetter = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): previousIsLetter = true
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                guard previousIsLetter else { return nil }
                previousIsLetter = false
            default: return nil
            }
        }
        guard previousIsLetter else { return nil }
        self.text = text
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let text = try String(json: json, at: path)
        guard let code = Code(text) else {
            throw Invalid(
                path,
                "\"\(text.prefix(60))\" is not a code: lower-case letters and digits, joined by one of . _ -, at most 120 characters"
            )
        }
        self = code
    }

    public var description: String { self.text }
}
