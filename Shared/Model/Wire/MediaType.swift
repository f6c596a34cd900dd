/// A media type without its parameters, in lower case.
public struct MediaType: Hashable, Sendable {
    public let text: String

    public init(_ header: String) {
        var bytes: [UInt8] = []
        for byte in header.utf8.prefix(while: { $0 != UInt8(ascii: ";") }) {
            switch byte {
            case UInt8(ascii: " "), 0x09...0x0D: continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: bytes.append(byte)
            }
        }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// `*/json` or `*/*+json`.
    public var isJSON: Bool {
        guard let slash = self.text.firstIndex(of: "/") else { return false }
        let subtype = self.text[slash...].dropFirst()
        return subtype == "json" || subtype.hasSuffix("+json")
    }

    /// One of the CloudEvents formats.
    public var isCloudEvents: Bool { self.text.hasPrefix("application/cloudevents") }

    public static let structuredEvent = MediaType("application/cloudevents+json")
    public static let eventBatch = MediaType("application/cloudevents-batch+json")
}
