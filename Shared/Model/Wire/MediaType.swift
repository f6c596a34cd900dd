/// A media type without its parameters, in lower case.
public struct MediaType: Hashable, Sendable {
    public let text: String

    public init(_ header: String) {
        let bare = header.prefix { $0 != ";" }
        self.text = String(bare).lowercased().split(whereSeparator: \.isWhitespace).joined()
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
