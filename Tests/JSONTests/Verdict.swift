import JSON

/// Why the reader refuses `bytes`; nil if it accepts them.
func refusal(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONDocument(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

func refusal(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONError? {
    refusal(Array(text.utf8), limits: limits)
}

/// The canonical bytes of a document as text.
func canonical(_ text: String) throws -> String {
    String(decoding: CanonicalJSON.bytes(of: try JSONDocument(text).root), as: UTF8.self)
}
