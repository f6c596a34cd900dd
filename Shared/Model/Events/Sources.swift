public import JSON

/// The citations and the remark that every event's data may carry.
public enum Sources {
    static func check(_ data: JSONView) throws(Invalid) {
        let fields = try Fields(data, at: "data")
        _ = try fields.optional("sources", as: [Citation].self)
        _ = try fields.optional("remark", as: LanguageMap.self)
    }

    /// The citations of data that has been checked.
    public static func citations(of data: JSONView) -> [Citation] {
        guard let fields = try? Fields(data, at: "data") else { return [] }
        return (try? fields.optional("sources", as: [Citation].self)) ?? []
    }
}
