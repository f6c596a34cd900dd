/// Days that an analysis leaves out, or names as a circumstance, with the reason.
public enum AnalysisMask: ObjectType {
    public enum MaskReason: String, Vocabulary {
        /// An event outside the cooperation, such as a pandemic or a disaster.
        case shock
        case leadershipChange = "leadership_change"
        /// The figures of these days are not reliable.
        case dataQuality = "data_quality"
        case other
    }

    public struct Fields: Sendable {
        public let from = Field<CalendarDate>("from", "The first day.")
        public let until = Field<CalendarDate>("until", "The last day.")
        public let reason = Field<MaskReason>("reason", "Why these days are special.")
        public let name = Field<LanguageMap>("name", "The name of the event, as readers see it.")
        public let isMasked = Field<Bool>(
            "masked", default: true,
            "Whether the figures of these days are left out; otherwise they are used and the event is named.")
        public let contextEvent = Field<Code>(
            "context_event", to: .contextEvent, .mentions, "The code of the context event.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [
        .required(\.from), .required(\.until), .required(\.reason), .required(\.name), .optional(\.isMasked),
        .optional(\.contextEvent),
    ]
}
