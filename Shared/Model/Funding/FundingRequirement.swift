/// The cost of a partnership, component, programme or activity.
public enum FundingRequirement: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    /// The basis of the figure.
    public enum Basis: String, Vocabulary { case estimate, quotation, budget }

    public struct Fields: Sendable {
        public let fundingRequirement = Field<Code>("funding_requirement", "The code of the requirement.")
        public let about = Field<EntityReference>(
            "about", to: [.partnership, .component, .programme, .activity], .belongsTo,
            "What the money is needed for.")
        public let value = Field<ApproximateMoney>("value", "How much is needed.")
        public let basis = Field<Basis>("basis", "What the figure rests on.")
        public let on = Field<CoarseDate>.on("The day that the figure is about.")
        public let partnerships = Field<[Record<PartnershipShare>]>.partnerships
        public let relation = Field<FundingRelation>.relation
    }
    public static let fields = Fields()
    public static let kind = EntityKind.fundingRequirement

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
