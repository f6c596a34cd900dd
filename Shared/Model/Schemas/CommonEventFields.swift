public import JSON

/// The fields that the data of every event may have.
public enum CommonEventFields: FieldOwner {
    public struct Fields: Sendable {
        public let sources = Field<[Citation]>("sources", "The works that state what this event says.")
        public let remark = Field<LanguageMap>("remark", "A remark of the publisher for readers.")
    }
    public static let fields = Fields()

    static let members = [Member<CommonEventFields>.optional(\.sources), .optional(\.remark)].map(\.schema)

    /// The position of the strongest kind of evidence that data cite, 0 for the strongest; after all kinds when none is
    /// stated.
    static func strongestEvidence(in data: JSONView) -> Int {
        let kinds = (data[Self.fields.sources.name]?.elements ?? []).compactMap { citation in
            citation["evidence"]?.string.flatMap { Citation.Evidence(rawValue: $0) }
        }
        return kinds.compactMap { Citation.Evidence.allCases.firstIndex(of: $0) }.min()
            ?? Citation.Evidence.allCases.count
    }

    /// The citations of data that has been checked.
    public static func citations(of data: JSONView) -> [Citation] { Self.fields.sources.value(in: data) ?? [] }
}
