/// How formal a partnership is as of a day: read from its agreements and from what was stated of it, never typed in.
public enum Formality: String, CaseIterable, Sendable {
    /// No agreement, or none that was signed.
    case exploratory
    /// A letter of intent.
    case intent
    /// An agreement other than a letter of intent that is not over.
    case formalised
    case suspended, expired, terminated

    /// - Parameters:
    ///   - partnership: folded as of the day; nil when nothing was told of it.
    ///   - agreements: those that are for the partnership, folded as of the day.
    public static func of(_ partnership: FoldedEntity?, _ agreements: [FoldedEntity], asOf: CalendarDate) -> Formality {
        if partnership?.state == "terminated" { return .terminated }
        if partnership?.state == "suspended" { return .suspended }
        let signed = agreements.compactMap { entity in
            entity.read(as: AgreementSigned.self, step: "signed").map { (entity, $0) }
        }.filter { $0.1.kind != .terminationNotice && Self.hasBegun($0.1, asOf) }
        let formal = signed.filter { $0.1.kind != .loi }
        if formal.contains(where: { !Self.isOver($0.0, $0.1, asOf) }) { return .formalised }
        if !formal.isEmpty, formal.allSatisfy({ $0.0.state == "terminated" }) { return .terminated }
        if !formal.isEmpty { return .expired }
        return signed.isEmpty ? .exploratory : .intent
    }

    /// Signed by the day, for all that is known. Who does not know when it was signed may know when it began.
    private static func hasBegun(_ data: AgreementSigned, _ day: CalendarDate) -> Bool {
        switch data.signed.isOnOrBefore(day) {
        case .yes: true
        case .no: false
        case .undetermined: data.effective?.isOnOrBefore(day) != .no
        }
    }

    private static func isOver(_ entity: FoldedEntity, _ data: AgreementSigned, _ day: CalendarDate) -> Bool {
        if ["expired", "terminated", "superseded"].contains(entity.state) { return true }
        return data.expires?.latest.map { $0 < day } ?? false
    }
}
