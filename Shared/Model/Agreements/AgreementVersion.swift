/// One version of an agreement that was signed, with the time for which it is in force.
public struct AgreementVersion: Sendable {
    public let number: Int
    public let signing: FoldedStep<Agreement>
    public let signed: CoarseDate
    /// When it came into force, as its signing or a step of its own states; nil when neither does.
    public let effective: CoarseDate?
    /// The end computed from its term; nil when it states an end itself, or no term.
    public let derivedExpiry: CoarseDate?
    /// When it ended before its term, or was replaced by another version or agreement.
    public let endedOn: CoarseDate?
    /// Whether another version or agreement replaced it.
    public let isReplaced: Bool
    /// Every event that states it.
    public let events: [EventRef]

    /// The day on which it came into force, else on which it was signed.
    public var begins: CoarseDate { self.effective ?? self.signed }

    /// The end by its own term; nil when it is open.
    public var expires: CoarseDate? { self.signing.expires ?? self.derivedExpiry }

    /// The versions that were signed, in the order of the folded steps.
    ///
    /// - Parameter replacedOn: when an agreement that states that it supersedes this one begins.
    public static func all(of agreement: Folded<Agreement>, replacedOn: CoarseDate? = nil) -> [AgreementVersion] {
        let steps = agreement.steps
        let places = steps.indices.filter { steps[$0].name == .signed && steps[$0].signed != nil }
        let entries = Dictionary(
            steps.filter { $0.name == .enteredIntoForce }.map { ($0.version ?? 1, $0) }
        ) { _, last in last }
        func begins(_ signing: FoldedStep<Agreement>) -> CoarseDate? {
            signing.effective ?? entries[signing.version ?? 1]?.date ?? signing.signed
        }
        return places.enumerated().compactMap { position, place in
            let signing = steps[place]
            guard let signed = signing.signed else { return nil }
            let next = position + 1 < places.count ? places[position + 1] : nil
            let entry = entries[signing.version ?? 1]
            let ended = Self.end(among: steps[place..<(next ?? steps.endIndex)])
            let replaced = next.flatMap { begins(steps[$0]) } ?? replacedOn
            let effective = signing.effective ?? entry?.date
            return AgreementVersion(
                number: signing.version ?? 1, signing: signing, signed: signed, effective: effective,
                derivedExpiry: signing.expires == nil ? Self.end(of: signing, from: effective ?? signed) : nil,
                endedOn: Self.earlier(ended?.date, replaced),
                isReplaced: next != nil || replacedOn != nil || agreement.state == .superseded,
                events: Set(signing.refs + (entry?.refs ?? []) + (ended?.refs ?? [])).sorted())
        }
    }

    /// The end computed from its term; for undecided terms, the span of their ends.
    private static func end(of signing: FoldedStep<Agreement>, from start: CoarseDate) -> CoarseDate? {
        let terms = signing.values(\.termMonths)
        guard let least = terms.min(), let most = terms.max() else { return nil }
        let (first, last) = (start.adding(months: least).adding(days: -1), start.adding(months: most).adding(days: -1))
        return least == most ? first : CoarseDate.spanning(first, last)
    }

    /// The first step that ended it, between its signing and the next one; later steps do not change this.
    private static func end(among steps: ArraySlice<FoldedStep<Agreement>>) -> FoldedStep<Agreement>? {
        let ends: Set<Agreement.State> = [.terminated, .superseded, .expired]
        return steps.dropFirst().first { $0.state.map(ends.contains) ?? false }
    }

    private static func earlier(_ a: CoarseDate?, _ b: CoarseDate?) -> CoarseDate? {
        guard let a, let b else { return a ?? b }
        return b.isBefore(a) == .yes ? b : a
    }

    /// When each agreement was replaced: the earliest start of the agreements that state that they supersede it. An
    /// agreement that does not begin after the one that it supersedes, as in a cycle, replaces nothing.
    public static func replacements(among agreements: [Folded<Agreement>], by day: CalendarDate) -> [Code: CoarseDate] {
        let begun = Dictionary(
            agreements.compactMap { agreement in
                Code(agreement.code).flatMap { code in Self.all(of: agreement).first.map { (code, $0.begins) } }
            }
        ) { first, _ in first }
        var replaced: [Code: CoarseDate] = [:]
        for agreement in agreements {
            for signing in agreement.steps where signing.name == .signed {
                guard let older = signing.supersedes, older.text != agreement.code,
                    let begins = signing.effective ?? signing.signed, begins.isOnOrBefore(day) != .no,
                    begun[older].map({ $0.isBefore(begins) == .yes }) ?? true
                else { continue }
                replaced[older] = Self.earlier(replaced[older], begins)
            }
        }
        return replaced
    }

    /// The last time at which it is in force, as of a day: by its term, by automatic renewal, or until it was ended or
    /// replaced. Nil when it is open.
    ///
    /// - Returns: the end, and whether it depends on an automatic renewal that no event states.
    public func endOfForce(asOf day: CalendarDate) -> (until: CoarseDate?, isRenewedBySilence: Bool) {
        guard let expires else { return (self.endedOn, false) }
        guard let renewal = self.signing.renewal, renewal.automatic == true, let last = expires.latest, last < day,
            self.endedOn.map({ $0.isBefore(expires) != .yes }) ?? true
        else { return (Self.earlier(expires, self.endedOn), false) }
        guard let term = renewal.termMonths ?? self.signing.termMonths else { return (self.endedOn, true) }
        let limit = min(day, self.endedOn?.latest ?? day)
        let missing = max(0, (limit.parts.year - last.parts.year) * 12 + limit.parts.month - last.parts.month + 1)
        let times = min((missing + term - 1) / term, renewal.times ?? .max)
        guard times > 0 else { return (Self.earlier(expires, self.endedOn), false) }
        return (Self.earlier(expires.adding(months: times * term), self.endedOn), true)
    }
}
