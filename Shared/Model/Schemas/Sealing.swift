internal import JSON

/// That events of a type hold a secret: it comes in clear to the owner of the type alone, who seals it, and clear text is
/// never kept.
public struct Sealing: Sendable {
    /// The member that holds it in clear.
    public let clear: String
    /// The member that holds it sealed.
    public let sealed: String
    /// The sentence for a publisher whose event was set aside without its content: how to send it.
    public let advice: String

    /// Bytes of JSON of what can be sealed: what comes of it is kept as text of at most 40,000 bytes.
    static let largest = 29_000

    /// Throws when the data hold more in clear than can be sealed.
    func check(_ data: JSONView, at path: String) throws(Invalid) {
        guard let clear = data[self.clear], JSONValue(clear).bytes.count > Self.largest else { return }
        throw Invalid(
            "\(path).\(self.clear)", "is longer than \(Self.largest) bytes with all its languages; shorten it")
    }
}
