/// One version of an agreement that was signed, with the time for which it is in force.
public struct AgreementVersion: Sendable {
    public let number: Int
    public let signing: FoldedStep<Agreement>
    public let signed: CoarseDate
    /// When it came into force, as it states or as was stated; nil when nobody says.
    public let effective: CoarseDate?
    /// The end that its term gives; nil when it states an end itself, or no term.
    public let derivedExpiry: CoarseDate?
    /// When it was over before its term: ended, or replaced by another version or agreement.
    public let endedOn: CoarseDate?
    /// Whether another version or agreement took its place.
    public let isReplaced: Bool
    /// Every event that states it.
    public let events: [EventRef]

    /// When it began: into force, else signed.
    public var begins: CoarseDate { self.effective ?? self.signed }

    /// The end by its own term; nil when it is open.
    public var expires: CoarseDate? { self.signing.expires ?? self.derivedExpiry }

    /// The versions that were signed, in the order of judgement.
    ///
    /// - Parameter replacedOn: when an agreement that states to supersede this one begins.
    public static func all(of agreement: Folded<Agreement>, replacedOn: CoarseDate? = nil) -> [AgreementVersion] {
        let signings = agreement.steps.filter { $0.name == .signed && $0.signed != nil }
        let ends: Set<Agreement.State> = [.terminated, .superseded, .expired]
        let end = agreement.steps.last { $0.state.map(ends.contains) ?? false && $0.name != .signed }
        return signings.enumerated().compactMap { position, signing in
            guard let signed = signing.signed else { return nil }
            let number = signing.version ?? 1
            let entry = agreement.steps.last { $0.name == .enteredIntoForce && ($0.version ?? 1) == number }
            let effective = signing.effective ?? entry?.date
            let next = position + 1 < signings.count ? signings[position + 1] : nil
            let ended = next == nil && ends.contains(agreement.state) ? end?.date : nil
            return AgreementVersion(
                number: number, signing: signing, signed: signed, effective: effective,
                derivedExpiry: signing.expires == nil
                    ? signing.termMonths.map { (effective ?? signed).adding(months: $0).dayBefore } : nil,
                endedOn: ended ?? next.flatMap { $0.effective ?? $0.signed } ?? (next == nil ? replacedOn : nil),
                isReplaced: next != nil || replacedOn != nil || agreement.state == .superseded,
                events: Set(signing.refs + (entry?.refs ?? []) + (ended == nil ? [] : end?.refs ?? [])).sorted())
        }
    }

    /// Until when it is in force as of a day: by its term, as it is renewed unless somebody objects, or until it was ended or
    /// replaced. Nil when it is open.
    ///
    /// - Returns: the end, and whether it rests on a renewal that nobody states.
    public func lasts(asOf day: CalendarDate) -> (until: CoarseDate?, isRenewedBySilence: Bool) {
        guard let expires else { return (self.endedOn, false) }
        if let endedOn, endedOn.isBefore(expires) == .yes { return (endedOn, false) }
        guard let renewal = self.signing.renewal, renewal.automatic == true, self.endedOn == nil, !self.isReplaced,
            let last = expires.latest, last < day
        else { return (expires, false) }
        guard let term = renewal.termMonths ?? self.signing.termMonths else { return (nil, true) }
        var end = expires
        for _ in 0..<min(renewal.times ?? Self.mostRenewals, Self.mostRenewals) {
            end = end.adding(months: term)
            if let last = end.latest, last >= day { break }
        }
        return (end, true)
    }

    private static let mostRenewals = 1000
}
