internal import JSON
internal import Shared

extension Dimensions {
    /// The breakdown with these values by name; nil when one of them is empty.
    init?(parts: [String: String]) {
        guard let document = try? JSONDocument(JSONValue.object(parts.mapValues { .string($0) }).text),
            let dimensions = try? Dimensions(json: document.root, at: "dimensions")
        else { return nil }
        self = dimensions
    }
}
