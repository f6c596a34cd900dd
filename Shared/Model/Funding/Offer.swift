/// Something that somebody offered to a cooperation.
public enum Offer: EntityType {
    public enum State: String, Vocabulary { case unknown, pending, accepted, declined, lapsed }

    public enum Step: String, Vocabulary {
        case made
        case decidedAccepted = "decided accepted"
        case decidedDeclined = "decided declined"
        case decidedLapsed = "decided lapsed"
        case deliveryStated = "delivery_stated"
    }

    /// The decision on an offer.
    public enum Decision: String, Vocabulary { case accepted, declined, lapsed }

    /// Whether what was offered was delivered.
    public enum Delivery: String, Vocabulary {
        case delivered
        case notDelivered = "not_delivered"
        case unverified
    }

    public struct Fields: Sendable {
        public let offer = Field<Code>("offer", "The code of the offer.")
        public let what = Field<LanguageMap>("what", "What was offered.")
        public let by = Field<EntityReference>.party("by", "Who offered it.")
        public let byName = Field<LanguageMap>("by_name", "Who offered it, when it was nobody that has a code.")
        public let to = Field<EntityReference>.party("to", "To whom it was offered.")
        public let value = Field<ApproximateMoney>("value", "What it is worth; absent when it is not stated.")
        public let costToReceiver = Field<ApproximateMoney>(
            "cost_to_receiver", "What it would cost the receiver.")
        public let on = Field<CoarseDate>.on("When it was offered.")
        public let components = Field<[Code]>(
            "components", to: .component, .belongsTo,
            "The codes of the components that it is for, one or more, each once.")
        public let partnerships = Field<[Record<PartnershipShare>]>.partnerships
        public let relation = Field<FundingRelation>.relation
        public let decision = Field<Decision>("decision", "What became of the offer.")
        public let decidedBy = Field<EntityReference>.party("decided_by", "Who decided it.")
        public let reasons = Field<[ReasonCode]>("reasons", "The reasons, each once.")
        public let explanation = Field<LanguageMap>("explanation", "The reasons in words.")
        public let delivery = Field<Delivery>("delivery", "Whether it was delivered.")
        public let deliveredOn = Field<CoarseDate>("delivered_on", "When it was delivered.")
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.offer

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            .unknown: [
                .made: .pending, .decidedAccepted: .accepted, .decidedDeclined: .declined, .decidedLapsed: .lapsed,
            ],
            .pending: [
                .deliveryStated: .pending, .decidedAccepted: .accepted, .decidedDeclined: .declined,
                .decidedLapsed: .lapsed,
            ],
            .accepted: [.deliveryStated: .accepted],
        ])
}
