internal import Shared

extension ResponsibilityRow {
    /// Every field of the cooperation, for the side of each city; by field and city.
    static func all(_ context: RuleContext) -> [ResponsibilityRow] {
        let responsibilities = Dictionary(grouping: context.facts.all(Responsibility.self)) { $0.component }
        let sides = context.cities.map { EntityKey(.city, $0.code) }
        return context.fields.flatMap { field in
            sides.compactMap { ResponsibilityRow(field.code, $0, responsibilities[field.code] ?? [], context) }
        }
    }

    private init?(
        _ component: Code, _ side: EntityKey, _ responsibilities: [Folded<Responsibility>], _ context: RuleContext
    ) {
        guard let party = EntityReference(side) else { return nil }
        // Vacant from the first day on.
        let post = AccountablePost(of: side, responsibilities, context, vacantFor: -1)
        let standing: ResponsibilityStanding =
            switch post.isMissing {
            case .no: .filled
            case .undetermined: .undetermined
            case .yes: post.vacant == nil ? .notAssigned : .vacant
            }
        let since = standing == .vacant ? post.vacant : nil
        self.init(
            component: component, party: party, standing: standing, vacantSince: since,
            vacantDays: since.flatMap { DayCount(from: $0, to: CoarseDate(day: context.asOf)) },
            responsibilities: responsibilities.filter { $0.party.map { context.side($0) == side } ?? false }
                .compactMap { ResponsibilityEntry($0, context.facts) })
    }
}

extension ResponsibilityEntry {
    fileprivate init?(_ responsibility: Folded<Responsibility>, _ facts: PartnershipFacts) {
        guard let code = Code(responsibility.code) else { return nil }
        let post = responsibility.post.flatMap { facts.thing(EntityKey(.post, $0), Post.self) }
        self.init(
            code: code, role: responsibility.role, post: responsibility.post, title: post?.title,
            from: responsibility.from,
            until: responsibility.state == .vacant ? responsibility.last(.vacated)?.date : nil,
            contact: responsibility.contact ?? false, events: responsibility.events)
    }
}
