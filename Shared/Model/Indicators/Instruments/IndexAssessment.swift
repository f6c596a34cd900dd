public import FoundationEssentials

/// An assessment by an index of several parts (SPBE, EGDI, LOSI), from which the index is computed.
public enum IndexAssessment: EntityType {
    public enum State: String, Vocabulary { case unknown, recorded, corrected }
    public enum Step: String, Vocabulary { case recorded, corrected }

    public struct Fields: Sendable {
        public let assessment = Field<Code>("index_assessment", "The code of the assessment.")
        public let indicator = Field<Code>(
            "indicator", to: .indicator, .belongsTo, "The code of the indicator whose values the assessments are.")
        public let instrument = Field<String>(
            "instrument",
            "The version of the instrument, such as `permenpanrb-59-2020` for SPBE or `egdi-2022` for EGDI.")
        public let period = Field<Period>("period", "The period that the assessment is for.")
        public let parts = Field<[Record<IndexPart>]>(
            "parts", atLeast: 1, "The parts of the index with their scores, each once.")
        public let satisfied = Field<Int>(
            "satisfied", from: 0, "How many of the instrument's indicators are satisfied.")
        public let total = Field<Int>("total", from: 1, "How many indicators the instrument has.")
        public let published = Field<Decimal>("published", "The index as the source printed it.")
        public let reason = Field<Record<Reason<Observation.CorrectionReason>>>(
            "reason", "Why the assessment was corrected.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.indexAssessment
    public static let fieldGroups = [Self.fields(\.satisfied, \.total)]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            .unknown: [.recorded: .recorded], .recorded: [.corrected: .corrected], .corrected: [.corrected: .corrected],
        ])
}
