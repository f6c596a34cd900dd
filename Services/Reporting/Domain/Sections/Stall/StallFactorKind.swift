public import Shared

/// What kind of circumstance a factor is.
public enum StallFactorKind: String, Vocabulary {
    // Standing conditions, and obstacles of these categories.
    case framework, responsibility, funding, asymmetry
    case humanResources = "human_resources"
    case technologyInfrastructure = "technology_infrastructure"
    case legal, coordination
    case politicalPriority = "political_priority"
    case externalShock = "external_shock"
    case data
    /// An event outside the cooperation.
    case contextEvent = "context_event"

    init(_ category: ObstacleCategory) {
        self =
            switch category {
            case .framework: .framework
            case .responsibility: .responsibility
            case .funding: .funding
            case .asymmetry: .asymmetry
            case .humanResources: .humanResources
            case .technologyInfrastructure: .technologyInfrastructure
            case .legal: .legal
            case .coordination: .coordination
            case .politicalPriority: .politicalPriority
            case .externalShock: .externalShock
            case .data: .data
            }
    }
}
