internal import JSON

/// Declares that events of a type hold a secret: only the owner of the type receives it in clear text and seals it, and
/// clear text is never kept.
public struct Sealing: Sendable {
    /// The member that holds it in clear text.
    public let clear: String
    /// The member that holds it sealed.
    public let sealed: String
    /// The sentence for a publisher whose event was set aside without its content: how to send it.
    public let advice: String

    /// The greatest size in bytes of JSON that can be sealed: the result is kept as text of at most 40,000 bytes.
    static let largest = 29_000

    /// Throws when the clear text in the data is longer than can be sealed.
    func check(_ data: JSONView, at path: String) throws(Invalid) {
        guard let clear = data[self.clear], JSONValue(clear).bytes.count > Self.largest else { return }
        throw Invalid(
            "\(path).\(self.clear)", "is longer than \(Self.largest) bytes with all its languages; shorten it")
    }
}
