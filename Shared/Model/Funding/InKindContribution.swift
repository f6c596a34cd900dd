/// Something other than money that was given.
public enum InKindContribution: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let inKindContribution = Field<Code>("in_kind_contribution", "The code of the contribution.")
        public let what = Field<LanguageMap>("what", "What was given.")
        public let by = Field<EntityReference>.party("by", "Who gave it.")
        public let to = Field<EntityReference>.party("to", "To whom it was given.")
        public let quantity = Field<Quantity>("quantity", "How much of it.")
        public let unit = Field<String>("unit", "The unit of the quantity.")
        public let value = Field<ApproximateMoney>(
            "value", "What it is worth; summed only with other contributions in kind, never with money.")
        public let on = Field<CoarseDate>.on("When it was given.")
        public let activity = Field<Code>(
            "activity", to: .activity, .belongsTo, "The code of the activity that it is for.")
        public let component = Field<Code>.component
        public let programme = Field<Code>.programme
        public let partnerships = Field<[Record<PartnershipShare>]>.partnerships
        public let relation = Field<FundingRelation>.relation
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.inKindContribution
    public static let fieldGroups = [Self.fields(\.quantity, \.unit)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
