internal import Shared

extension AgreementEntry {
    /// Agreements that were signed by the day, and those whose signing was never stated but what can only follow it, by
    /// code.
    static func all(_ facts: PartnershipFacts) -> [AgreementEntry] {
        let signed = Dictionary(facts.signed.map { ($0.agreement.key, $0) }) { first, _ in first }
        return facts.agreements.compactMap { agreement in
            if let signed = signed[agreement.key] {
                return AgreementEntry(agreement, signed.signing, asOf: facts.asOf)
            }
            guard agreement.stated(by: .signed) == nil, agreement.last(.enteredIntoForce, .expired) != nil else {
                return nil
            }
            return AgreementEntry(agreement, agreement, asOf: facts.asOf)
        }
    }

    /// - Parameter stated: what counts of the agreement: its signings, or all of it when none was stated.
    private init?(_ agreement: Folded<Agreement>, _ stated: Folded<Agreement>, asOf day: CalendarDate) {
        guard let code = Code(agreement.code), let kind = stated.kind else { return nil }
        self.init(
            code: code, kind: kind, title: stated.title, version: stated.version ?? 1, signed: stated.signed,
            signedClaims: DateClaims(agreement), effective: stated.effective,
            expires: stated.expires, force: AgreementForce(stated, in: agreement.state, on: day),
            expiryUnstated: stated.expires == nil, components: (stated.components ?? []).compactMap(\.code),
            events: agreement.events)
    }
}

extension AgreementForce {
    /// As was stated of its end; else by its dates.
    init(_ signing: Folded<Agreement>, in state: Agreement.State, on day: CalendarDate) {
        switch state {
        case .terminated: self = .terminated
        case .superseded: self = .superseded
        case .expired: self = .expired
        case .unknown, .drafting, .underReview, .approved, .signed, .inForce:
            guard let expires = signing.expires else {
                self = Self.began(signing, day)
                return
            }
            if let latest = expires.latest, latest < day {
                self = .expired
            } else if let earliest = expires.earliest, earliest >= day {
                self = Self.began(signing, day)
            } else {
                self = .undetermined
            }
        }
    }

    private static func began(_ signing: Folded<Agreement>, _ day: CalendarDate) -> AgreementForce {
        let begins = signing.effective ?? signing.signed ?? signing.last(.enteredIntoForce)?.date
        switch begins?.isOnOrBefore(day) ?? .undetermined {
        case .yes: return .inForce
        case .no: return .notYet
        case .undetermined: return .undetermined
        }
    }
}

extension DateClaims {
    /// What is stated of the day of signing; nil when sources agree.
    fileprivate init?(_ agreement: Folded<Agreement>) {
        guard let claims = agreement.claims(\.signed), !claims.rivals.isEmpty,
            let stated = agreement.entity.claims(of: Agreement.fields.signed.name)
        else { return nil }
        func claim(_ claim: Claim<CoarseDate>) -> DateClaim { DateClaim(value: claim.value, events: claim.events) }
        self.init(
            step: stated.step, field: stated.field, believed: claim(claims.believed), rivals: claims.rivals.map(claim))
    }
}
