internal import ReportingDomain
internal import Shared

extension ReportPart {
    /// The heading of the part.
    var title: Translation {
        switch self {
        case .lights: .lights
        case .findings: .findings
        case .recommendations: .recommendations
        case .verdicts: .verdicts
        case .glance: .atAGlance
        case .managementResponses: .managementResponses
        case .stalls: .stall
        case .cities: .cities
        case .asymmetry: .asymmetry
        case .agreements: .agreements
        case .framework: .framework
        case .responsibilities: .responsibilities
        case .registryChecks: .registryChecks
        case .fields: .fields
        case .months: .months
        case .life: .life
        case .commitment: .commitment
        case .statements: .statements
        case .activities: .activities
        case .transfer: .transfer
        case .money: .money
        case .offers: .offers
        case .indicators: .indicators
        case .effects: .effects
        case .serviceQuality: .serviceQuality
        case .obstacles: .obstacles
        case .context: .context
        case .criteria: .criteria
        case .selfAssessments: .selfAssessments
        case .lessons: .lessons
        case .disputes: .disputed
        case .records: .otherRecords
        case .kept: .kept
        case .method: .rules
        case .sources: .sources
        case .notUsed: .notUsed
        }
    }
}
