internal import Shared

extension StallExplanation {
    /// The partnership, if it is dormant, then each field that stopped at another time, by code.
    static func all(_ context: RuleContext, _ sections: StallSources) -> [StallExplanation] {
        let whole = StallSubject(of: context)
        let fields = context.fields.compactMap { StallSubject(of: $0, context) }
            .filter { $0.stopped != whole?.stopped }
        return ((whole.map { [$0] } ?? []) + fields).compactMap { StallExplanation($0, context, sections) }
    }

    private init?(_ subject: StallSubject, _ context: RuleContext, _ sections: StallSources) {
        guard let reference = EntityReference(subject.key) else { return nil }
        var factors = StandingCondition.all(subject, context, sections).map { StallFactor($0, subject, context) }
        factors += StallFactor.circumstances(subject, context, sections)
        factors += StallFactor.obstacles(subject, context, sections)
        let order = FactorTiming.allCases
        self.init(
            subject: reference, dormancy: subject.dormancy, stopped: subject.stopped,
            factors: order.flatMap { timing in
                // A stable sort: factors with as many sources stay in their order.
                factors.filter { $0.timing == timing }.enumerated().sorted {
                    ($1.element.sources, $0.offset) < ($0.element.sources, $1.offset)
                }.map(\.element)
            }, events: subject.events)
    }
}
