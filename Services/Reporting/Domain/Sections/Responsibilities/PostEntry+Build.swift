internal import Shared

extension PostEntry {
    /// The posts near the partnership, by code.
    static func all(_ facts: PartnershipFacts) -> [PostEntry] {
        facts.all(Post.self).filter { facts.surroundings.contains($0.key) }.compactMap {
            PostEntry($0, asOf: facts.asOf)
        }
    }

    private init?(_ post: Folded<Post>, asOf day: CalendarDate) {
        guard let code = Code(post.code) else { return nil }
        var terms: [PostTerm] = []
        for step in post.steps {
            switch step.name {
            case .filled:
                // Whoever held it before left it by then.
                if let last = terms.last, last.until == nil, let latest = step.date?.latest {
                    terms[terms.count - 1] = PostTerm(
                        person: last.person, from: last.from, until: CoarseDate("[..\(latest)]"), events: last.events)
                }
                terms.append(PostTerm(person: step.person, from: step.date, until: nil, events: step.refs.sorted()))
            case .vacated:
                let events = step.refs.sorted()
                guard let last = terms.last, last.until == nil, step.person == nil || step.person == last.person else {
                    terms.append(PostTerm(person: step.person, from: nil, until: step.date, events: events))
                    continue
                }
                terms[terms.count - 1] = PostTerm(
                    person: last.person, from: last.from, until: step.date,
                    events: Set(last.events + events).sorted())
            case .registered, nil: break
            }
        }
        let change = post.last(.filled, .vacated)
        let isStated = change.map { $0.date?.isOnOrBefore(day) ?? .yes } == .yes
        self.init(
            code: code, title: post.title, organisation: post.organisation,
            isFilled: isStated ? post.state == .filled : nil, terms: terms, events: post.events)
    }
}
