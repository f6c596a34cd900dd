/// How formal a partnership is as of a day: derived from its agreements and from statements about it, never entered.
public enum Formality: String, Vocabulary {
    /// No agreement is on record here.
    case noAgreement = "no_agreement"
    /// Agreements are being prepared, and none was signed.
    case exploratory
    /// A letter of intent.
    case intent
    /// An agreement other than a letter of intent that has not ended.
    case formalised
    case suspended, expired, terminated
    /// No rule decides between claims that its agreement is a letter of intent, and that it is more.
    case undetermined

    /// - Parameters:
    ///   - partnership: folded as of the day; nil when nothing was stated about it.
    ///   - agreements: those that are for the partnership, including drafts, folded as of the day.
    public static func of(
        _ partnership: Folded<Partnership>?, _ agreements: [Folded<Agreement>], asOf: CalendarDate
    ) -> Formality {
        if partnership?.state == .terminated { return .terminated }
        if partnership?.state == .suspended { return .suspended }
        let replaced = AgreementVersion.replacements(among: agreements, by: asOf)
        let standings = agreements.compactMap { agreement in
            Standing(agreement, replacedOn: Code(agreement.code).flatMap { replaced[$0] }, asOf)
        }
        let formal = standings.filter { $0.isFormal == .yes }
        if formal.contains(where: { !$0.isOver }) { return .formalised }
        if standings.contains(where: { $0.isFormal == .undetermined && !$0.isOver }) { return .undetermined }
        if !formal.isEmpty, formal.allSatisfy(\.isTerminated) { return .terminated }
        if !formal.isEmpty { return .expired }
        if standings.contains(where: { $0.isFormal == .undetermined }) { return .undetermined }
        if !standings.isEmpty { return .intent }
        return agreements.isEmpty ? .noAgreement : .exploratory
    }

    /// The effect of an agreement on the formality of its partnerships.
    private struct Standing {
        /// Whether it is more than a letter of intent.
        let isFormal: Truth
        let isOver: Bool
        let isTerminated: Bool

        /// Nil when by the day it was neither signed nor in force, or when it only gives notice of another one's end.
        init?(_ agreement: Folded<Agreement>, replacedOn: CoarseDate?, _ day: CalendarDate) {
            let isEnded = [.expired, .terminated, .superseded].contains(agreement.state)
            self.isTerminated = agreement.state == .terminated
            if let signing = agreement.stated(by: .signed) {
                guard signing.kind != .terminationNotice, Formality.hasBegun(signing, day) else { return nil }
                self.isFormal = Self.isFormal(signing)
                let end = AgreementVersion.all(of: agreement, replacedOn: replacedOn).last?
                    .endOfForce(asOf: day).until
                self.isOver = isEnded || end?.latest.map { $0 < day } ?? false
            } else {
                // Its signing was never stated, but what can only follow it was. An end may also be that of a draft.
                guard agreement.last(.enteredIntoForce, .expired) != nil, agreement.kind != .terminationNotice else {
                    return nil
                }
                self.isFormal = Self.isFormal(agreement)
                self.isOver = isEnded
            }
        }

        /// Whether it is more than a letter of intent.
        private static func isFormal(_ agreement: Folded<Agreement>) -> Truth {
            guard let claims = agreement.claims(\.kind), claims.isUndecided else {
                return agreement.kind == .loi ? .no : .yes
            }
            let kinds = Set(claims.rivals.map { $0.value == .loi })
            if kinds.count > 1 { return .undetermined }
            return kinds.contains(true) ? .no : .yes
        }
    }

    /// Whether it was signed by the day, as far as is known. If that day is unknown, the effective date decides.
    private static func hasBegun(_ signing: Folded<Agreement>, _ day: CalendarDate) -> Bool {
        switch signing.signed?.isOnOrBefore(day) ?? .undetermined {
        case .yes: true
        case .no: false
        case .undetermined: signing.effective?.isOnOrBefore(day) != .no
        }
    }
}
