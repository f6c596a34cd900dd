internal import Shared

extension AgreementEntry {
    /// Agreements that were signed by the day, those with steps that can only follow a signing that was never stated,
    /// and those in preparation; by code.
    static func all(_ facts: PartnershipFacts) -> [AgreementEntry] {
        let signed = Dictionary(facts.signed.map { ($0.agreement.key, $0) }) { first, _ in first }
        return facts.agreements.compactMap { agreement in
            AgreementEntry(agreement, signed[agreement.key], asOf: facts.asOf)
        }
    }

    private init?(_ agreement: Folded<Agreement>, _ signed: SignedAgreement?, asOf day: CalendarDate) {
        // The part of the agreement that counts: its signings, or all of it when none was stated.
        let stated = signed?.signing ?? agreement
        guard let code = Code(agreement.code), let kind = stated.kind else { return nil }
        // An agreement that is certainly signed later is not part of the report.
        guard signed != nil || agreement.stated(by: .signed) == nil else { return nil }
        let version = signed?.current
        let end = version?.endOfForce(asOf: day)
        let expires = version?.expires ?? stated.expires
        self.init(
            code: code, kind: kind, kindName: stated.kindName, title: stated.title ?? agreement.title,
            version: version?.number ?? stated.version ?? 1, signed: stated.signed,
            signedClaims: DateClaims(agreement), effective: version?.effective ?? stated.effective, expires: expires,
            expiryDerived: version?.derivedExpiry != nil,
            expiryUnstated: expires == nil && kind != .terminationNotice && !agreement.hasEnded,
            renewedBySilence: end?.isRenewedBySilence ?? false, termMonths: stated.termMonths ?? agreement.termMonths,
            renewal: (stated.renewal ?? agreement.renewal).map { RenewalOption($0) },
            force: AgreementForce(stated, version, in: agreement, on: day),
            versions: (signed?.versions.count ?? 0) > 1
                ? signed?.versions.map { AgreementVersionEntry($0) } ?? [] : [],
            formalities: agreement.steps.compactMap { FormalityEntry($0) }, parties: agreement.parties ?? [],
            funders: agreement.funders ?? [], components: (stated.components ?? []).compactMap(\.code),
            componentCount: stated.componentCount, events: agreement.events)
    }
}

extension Folded<Agreement> {
    /// Whether its end was stated.
    fileprivate var hasEnded: Bool { [.terminated, .superseded, .expired].contains(self.state) }
}

extension RenewalOption {
    fileprivate init(_ renewal: Record<AgreementRenewal>) {
        self.init(automatic: renewal.automatic, termMonths: renewal.termMonths, times: renewal.times)
    }
}

extension AgreementVersionEntry {
    fileprivate init(_ version: AgreementVersion) {
        self.init(
            version: version.number, signed: version.signed, effective: version.effective, expires: version.expires,
            expiryDerived: version.derivedExpiry != nil, change: version.signing.change?.kind, events: version.events)
    }
}

extension FormalityEntry {
    fileprivate init?(_ step: FoldedStep<Agreement>) {
        let name: FormalityStep
        switch step.name {
        case .drafted: name = .drafted
        case .reviewStarted: name = .reviewStarted
        case .approved: name = .approved
        case .formalityRecorded:
            switch step.formality {
            case .legislativeApproval: name = .legislativeApproval
            case .fullPowers: name = .fullPowers
            case .deposit: name = .deposit
            case nil: return nil
            }
        case .signed, .enteredIntoForce, .renewalDecided, .expired, .terminated, .superseded, nil: return nil
        }
        self.init(step: name, version: step.version ?? 1, on: step.date, by: step.by, events: step.refs.sorted())
    }
}

extension AgreementForce {
    /// By the stated end, else by its dates.
    init(
        _ stated: Folded<Agreement>, _ version: AgreementVersion?, in agreement: Folded<Agreement>,
        on day: CalendarDate
    ) {
        switch agreement.state {
        case .terminated: self = .terminated
        case .superseded: self = .superseded
        case .expired: self = .expired
        case .unknown, .drafting, .underReview, .approved, .signed, .inForce:
            guard version != nil || agreement.last(.enteredIntoForce) != nil else {
                self = .inPreparation
                return
            }
            guard stated.kind != .terminationNotice else {
                self = .given
                return
            }
            guard let expires = version?.endOfForce(asOf: day).until ?? (version == nil ? stated.expires : nil) else {
                self = Self.began(stated, version, day)
                return
            }
            if let latest = expires.latest, latest < day {
                self = version?.isReplaced == true ? .superseded : .expired
            } else if let earliest = expires.earliest, earliest >= day {
                self = Self.began(stated, version, day)
            } else {
                self = .undetermined
            }
        }
    }

    private static func began(
        _ stated: Folded<Agreement>, _ version: AgreementVersion?, _ day: CalendarDate
    ) -> AgreementForce {
        let begins = version?.begins ?? stated.effective ?? stated.last(.enteredIntoForce)?.date
        switch begins?.isOnOrBefore(day) ?? .undetermined {
        case .yes: return .inForce
        case .no: return .notYet
        case .undetermined: return .undetermined
        }
    }
}

extension DateClaims {
    /// The claims about the day of signing; nil when sources agree.
    fileprivate init?(_ agreement: Folded<Agreement>) {
        guard let claims = agreement.claims(\.signed), !claims.rivals.isEmpty, let rule = claims.rule,
            let stated = agreement.entity.claims(of: Agreement.fields.signed.name)
        else { return nil }
        func claim(_ claim: Claim<CoarseDate>) -> DateClaim { DateClaim(value: claim.value, events: claim.events) }
        self.init(
            step: stated.step, field: stated.field, believed: claim(claims.believed), rule: rule,
            rivals: claims.rivals.map(claim))
    }
}
