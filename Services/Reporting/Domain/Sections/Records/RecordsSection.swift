/// Records around the cooperation: who takes part, by what plans and programmes, for what results, and what was written.
public struct RecordsSection: Codable, Sendable, Hashable {
    /// By code.
    public let organisations: [OrganisationEntry]
    /// By code.
    public let programmes: [ProgrammeEntry]
    /// By code.
    public let results: [ResultEntry]
    /// By code.
    public let workPlans: [WorkPlanEntry]
    /// By code.
    public let documents: [DocumentEntry]
}
