public import Shared

/// The kinds of pages of a report, each for its readers. All show the same content: a kind only selects parts of it.
public enum ReportKind: String, Vocabulary {
    /// One page for a mayor.
    case card
    /// The yearly monitoring report, for a council or a ministry.
    case annual
    /// The evaluation at the end of an agreement: everything.
    case evaluation
    /// What a renewal is decided by.
    case renewal
    /// For the public: without disputes and internal matters, and with small numbers of persons suppressed.
    case `public`

    /// The parts that it shows, in their order.
    public var parts: [ReportPart] {
        switch self {
        case .card: [.lights, .glance, .findings, .recommendations]
        case .annual:
            [
                .lights, .glance, .findings, .recommendations, .managementResponses, .fields, .months, .life,
                .activities, .transfer, .money, .offers, .indicators, .obstacles, .context, .disputes, .method,
                .sources,
            ]
        case .evaluation: ReportPart.allCases
        case .renewal:
            [
                .lights, .glance, .findings, .recommendations, .managementResponses, .stalls, .verdicts, .asymmetry,
                .agreements, .framework, .responsibilities, .registryChecks, .fields, .commitment, .statements, .money,
                .offers, .effects, .obstacles, .criteria, .lessons, .disputes, .method, .sources,
            ]
        case .public:
            [
                .lights, .glance, .verdicts, .cities, .agreements, .fields, .months, .activities, .transfer, .money,
                .indicators, .effects, .context, .sources,
            ]
        }
    }

    /// How many findings it lists; nil for all of them.
    public var mostFindings: Int? { self == .card ? 5 : nil }

    /// How many recommendations it lists; nil for all of them.
    public var mostRecommendations: Int? { self == .card ? 3 : nil }

    /// Numbers of persons below this are not shown; nil where all are. Own definition.
    public var leastPersons: Int? { self == .public ? 5 : nil }
}
