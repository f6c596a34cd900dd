internal import Shared

extension ResponsibilityRow {
    /// Every field of the cooperation, for the side of each city; by field and city.
    static func all(_ context: RuleContext) -> [ResponsibilityRow] {
        let responsibilities = Dictionary(grouping: context.facts.all(Responsibility.self)) { $0.component }
        let sides = context.cities.map { EntityKey(.city, $0.code) }
        let judged = Set(context.judgedAgreements.filter { $0.force != .notYet }.map(\.code))
        return context.fields.flatMap { field in
            let own = responsibilities[field.code] ?? []
            let parts = context.parts(of: field.code).subtracting([field.code]).flatMap { responsibilities[$0] ?? [] }
            return sides.compactMap { side in
                ResponsibilityRow(
                    field.code, side, own, ofParts: parts, agreed: !judged.isDisjoint(with: field.agreements), context)
            }
        }
    }

    private init?(
        _ component: Code, _ side: EntityKey, _ own: [Folded<Responsibility>], ofParts parts: [Folded<Responsibility>],
        agreed: Bool, _ context: RuleContext
    ) {
        guard let party = EntityReference(side) else { return nil }
        // Vacant from the first day on.
        let post = AccountablePost(of: side, own, context, vacantFor: -1)
        func isOfSide(_ responsibility: Folded<Responsibility>) -> Bool {
            responsibility.party.map { context.side($0) == side } ?? false
        }
        let hasParts = parts.contains { isOfSide($0) && $0.role == .accountable && $0.state == .assigned }
        let standing: ResponsibilityStanding =
            switch post.isMissing {
            case .no: .filled
            case .undetermined: .undetermined
            case .yes: post.vacant != nil ? .vacant : hasParts ? .partsOnly : .notAssigned
            }
        let since = standing == .vacant ? post.vacant : nil
        self.init(
            component: component, party: party, agreed: agreed, standing: standing, vacantSince: since,
            vacantDays: since.flatMap { DayCount(from: $0, to: CoarseDate(day: context.asOf)) },
            responsibilities: (own + parts).filter(isOfSide).sorted { $0.key < $1.key }.compactMap {
                ResponsibilityEntry($0, context.facts)
            })
    }
}

extension ResponsibilityEntry {
    fileprivate init?(_ responsibility: Folded<Responsibility>, _ facts: PartnershipFacts) {
        guard let code = Code(responsibility.code) else { return nil }
        // Giving it up clears who bore it, and since when.
        let assigned = responsibility.last(.assigned)
        let borne = responsibility.post ?? assigned?.post
        let post = borne.flatMap { facts.thing(EntityKey(.post, $0), Post.self) }
        self.init(
            code: code, role: responsibility.role, post: borne, title: post?.title,
            from: responsibility.from ?? assigned?.from,
            until: responsibility.state == .vacant ? responsibility.last(.vacated)?.date : nil,
            contact: responsibility.contact ?? false, events: responsibility.events)
    }
}
