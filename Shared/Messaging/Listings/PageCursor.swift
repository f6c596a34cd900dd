internal import JSON
internal import Shared

/// Where a page of a listing ended: the values by which the listing is sorted, as the value of a query parameter.
public struct PageCursor: Sendable, Equatable {
    public let values: [String]

    public init(_ values: [String]) { self.values = values }

    /// Reads a text that `text` returned.
    ///
    /// - Parameter count: the number of values by which the listing is sorted.
    /// - Returns: nil for any other text.
    public init?(_ text: String, count: Int) {
        guard let bytes = Base64.bytes(text.replacing("-", with: "+").replacing("_", with: "/")),
            let values = try? JSONDocument(bytes).root.elements.compactMap(\.string), values.count == count,
            !values.contains(where: { $0.utf8.contains(0) })
        else { return nil }
        self.values = values
    }

    public var text: String {
        Base64.text(JSONValue.array(self.values.map { .string($0) }).bytes)
            .replacing("+", with: "-").replacing("/", with: "_")
    }
}
