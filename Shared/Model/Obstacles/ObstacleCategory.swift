/// The kind of hindrance: of obstacles, risks, and factors that an assessment names.
public enum ObstacleCategory: String, Vocabulary {
    case framework, responsibility, funding
    case humanResources = "human_resources"
    case technologyInfrastructure = "technology_infrastructure"
    case legal, coordination
    case politicalPriority = "political_priority"
    case externalShock = "external_shock"
    case asymmetry, data
}
