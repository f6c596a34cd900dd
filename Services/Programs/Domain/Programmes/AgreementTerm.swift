internal import Shared

/// The term of an agreement: from the earliest start of its versions to the latest end, or the stated day of its end.
struct AgreementTerm {
    let begins: CoarseDate
    /// Nil when a version states no end.
    let expires: CoarseDate?
    let events: [EventRef]

    /// Nil when no version was signed.
    init?(_ agreement: Folded<Agreement>) {
        let versions = agreement.steps.filter { $0.name == .signed }
        var events = versions.flatMap(\.refs)
        let begins = versions.compactMap { version in
            version.effective ?? Self.entry(of: version, agreement)?.date ?? version.signed
        }
        guard var first = begins.first, let newest = versions.last else { return nil }
        for begin in begins where begin.isBefore(first) == .yes { first = begin }
        var last = newest.expires
        if let end = agreement.steps.last, let state = end.state,
            [.expired, .terminated, .superseded].contains(state), let day = end.date
        {
            events += end.refs
            last = day
        } else if var latest = last {
            for expires in versions.compactMap(\.expires) where latest.isBefore(expires) == .yes { latest = expires }
            last = latest
        }
        self.begins = first
        self.expires = last
        self.events = events
    }

    /// The entry into force of a version, where it was stated as a step.
    private static func entry(
        of version: FoldedStep<Agreement>, _ agreement: Folded<Agreement>
    ) -> FoldedStep<Agreement>? {
        agreement.steps.last { $0.name == .enteredIntoForce && ($0.version ?? 1) == (version.version ?? 1) }
    }
}
