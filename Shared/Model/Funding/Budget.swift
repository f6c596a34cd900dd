/// Money that is planned for a period.
public enum Budget: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    /// IATI BudgetType.
    public enum Edition: String, Vocabulary {
        case original = "1"
        case revised = "2"
    }

    /// IATI BudgetStatus.
    public enum Status: String, Vocabulary {
        case indicative = "1"
        case committed = "2"
    }

    /// Where the money comes from.
    public enum Source: String, Vocabulary {
        case localBudget = "local_budget"
        case partnerCity = "partner_city"
        case national, donor
        case `private`
        case inKind = "in_kind"
    }

    /// What the money is for.
    public enum Purpose: String, Vocabulary {
        case implementation
        case monitoringEvaluation = "monitoring_evaluation"
    }

    public struct Fields: Sendable {
        public let budget = Field<Code>("budget", "The code of the budget.")
        public let start = Field<CoarseDate>("start", "The first day of the period.")
        public let end = Field<CoarseDate>("end", "The last day of the period; a year after the first at most.")
        public let value = Field<Money>("value", "How much is planned.")
        public let type = Field<Edition>("type", from: .budgetType, "1 original, 2 revised: the list BudgetType.")
        public let status = Field<Status>(
            "status", from: .budgetStatus, "1 indicative, 2 committed: the list BudgetStatus.")
        public let source = Field<Source>("source", "Where the money comes from; local_budget is the APBD.")
        public let purpose = Field<Purpose>(
            "purpose", "Whether it pays for the cooperation itself or for its monitoring and evaluation.")
        public let by = Field<EntityReference>.party("by", "Whose budget it is.")
        public let line = Field<String>("line", "The line of the budget.")
        public let component = Field<Code>.component
        public let programme = Field<Code>.programme
        public let partnerships = Field<[Record<PartnershipShare>]>.partnerships
        public let relation = Field<FundingRelation>.relation
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.budget
    public static let fieldGroups = [Self.fields(\.start, \.end)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
