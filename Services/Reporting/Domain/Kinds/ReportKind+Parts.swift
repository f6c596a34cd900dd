public import Shared

extension ReportKind {
    /// The parts that it has, in their order.
    public var parts: [ReportPart] {
        switch self {
        case .card: [.lights, .findings, .recommendations, .glance]
        case .annual:
            [
                .lights, .findings, .recommendations, .glance, .managementResponses, .fields, .months, .life,
                .activities, .transfer, .money, .offers, .indicators, .serviceQuality, .obstacles, .context,
                .disputes, .method, .sources,
            ]
        case .evaluation: ReportPart.allCases
        case .renewal:
            [
                .lights, .findings, .recommendations, .verdicts, .glance, .managementResponses, .stalls, .asymmetry,
                .agreements, .framework, .responsibilities, .registryChecks, .fields, .commitment, .statements, .money,
                .offers, .effects, .serviceQuality, .obstacles, .criteria, .selfAssessments, .lessons, .disputes,
                .method, .sources,
            ]
        case .public:
            [
                .lights, .verdicts, .glance, .cities, .agreements, .fields, .months, .activities, .transfer, .money,
                .indicators, .effects, .serviceQuality, .context, .sources,
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
