/// A dimension by which the figures of an indicator are broken down.
public enum IndicatorDimension: ObjectType {
    public struct Fields: Sendable {
        public let dimension = Field<String>("dimension", "The name of the dimension, as figures state it.")
        public let coverage = Field<DimensionCoverage>(
            "coverage",
            """
            How its parts make up the whole: complete (each case is in one part), partial (some cases are in no part) \
            or overlapping (a case can be in several parts).
            """)
        public let title = Field<LanguageMap>("title", "The name of the dimension for readers.")
        public let parts = Field<[String]>("parts", "The parts, as figures state them.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [
        .required(\.dimension), .required(\.coverage), .optional(\.title), .optional(\.parts),
    ]
}
