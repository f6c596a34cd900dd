/// Money that was pledged, committed, paid, spent or received.
public enum FinancialTransaction: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let transaction = Field<Code>("transaction", "The code of the transaction.")
        public let type = Field<String>(
            "type", from: .transactionType, "A code of the list TransactionType, 1 to 13.")
        public let on = Field<CoarseDate>.on("When it took place.")
        public let value = Field<ApproximateMoney>("value", "How much it was.")
        public let valueDate = Field<CoarseDate>("value_date", "The day whose rates apply to the value.")
        public let start = Field<CoarseDate>("start", "The first day of the time that a commitment is for.")
        public let end = Field<CoarseDate>("end", "The last day of the time that a commitment is for.")
        public let provider = Field<EntityReference>.party("provider", "Who gave the money.")
        public let receiver = Field<EntityReference>.party("receiver", "Who received the money.")
        public let description = Field<LanguageMap>("description", "What the money was for.")
        public let activity = Field<Code>(
            "activity", to: .activity, .belongsTo, "The code of the activity that it is for.")
        public let budget = Field<Code>(
            "budget", to: .budget, .belongsTo, "The code of the budget that it is taken from.")
        public let offer = Field<Code>("offer", to: .offer, .belongsTo, "The code of the offer that it fulfils.")
        public let component = Field<Code>.component
        public let programme = Field<Code>.programme
        public let partnerships = Field<[Record<PartnershipShare>]>.partnerships
        public let relation = Field<FundingRelation>.relation
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.transaction
    public static let fieldGroups = [Self.fields(\.start, \.end)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
