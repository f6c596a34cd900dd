public import Shared

extension ReportPart {
    /// The members of a report that hold what the part shows.
    public var members: [Report.CodingKeys] {
        switch self {
        case .lights: [.lights]
        case .glance: [.activity, .life, .components]
        case .findings, .method: [.findings]
        case .recommendations: [.recommendations]
        case .managementResponses: [.managementResponses]
        case .stalls: [.stalls]
        case .verdicts: [.verdicts]
        case .cities: [.profile]
        case .asymmetry: [.asymmetry]
        case .agreements: [.agreements]
        case .framework: [.framework, .formation]
        case .responsibilities: [.responsibilities, .posts]
        case .registryChecks: [.registryChecks]
        case .fields: [.components, .activity, .workPlan]
        case .months: [.months]
        case .life: [.life]
        case .commitment: [.commitment]
        case .statements: [.statements]
        case .activities: [.activities, .participations]
        case .transfer: [.transfer]
        case .money: [.money, .fundingGaps]
        case .offers: [.offers]
        case .indicators: [.indicators]
        case .effects: [.effects]
        case .obstacles: [.obstacles]
        case .context: [.context]
        case .criteria: [.criteria]
        case .selfAssessments: [.selfAssessments]
        case .serviceQuality: [.serviceQuality]
        case .lessons: [.lessons]
        case .disputes: [.disputed, .refined, .possiblySame, .notApplied, .withdrawn]
        case .records: [.records]
        case .kept: [.kept]
        case .sources: [.sources]
        case .notUsed: [.notUsed]
        }
    }
}

extension ReportKind {
    /// The members of a report that a kind has: those of its parts, and those by which it is identified.
    public var members: Set<Report.CodingKeys> {
        Set([.ruleVersion, .partnership, .asOf, .profile, .settings]).union(self.parts.flatMap(\.members))
    }
}
