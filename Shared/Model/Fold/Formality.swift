internal import JSON

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
        let standings = agreements.compactMap { Standing($0, asOf) }
        let formal = standings.filter(\.isFormal)
        if formal.contains(where: { !$0.isOver }) { return .formalised }
        if !formal.isEmpty, formal.allSatisfy(\.isTerminated) { return .terminated }
        if !formal.isEmpty { return .expired }
        return standings.isEmpty ? .exploratory : .intent
    }

    /// What an agreement makes of the partnerships that it is for.
    private struct Standing {
        /// Other than a letter of intent.
        let isFormal: Bool
        let isOver: Bool
        let isTerminated: Bool

        /// Nil when by the day it was neither signed nor in force, or only gives notice of another one's end.
        init?(_ entity: FoldedEntity, _ day: CalendarDate) {
            let isEnded = ["expired", "terminated", "superseded"].contains(entity.state)
            self.isTerminated = entity.state == "terminated"
            if let data = entity.read(as: AgreementSigned.self, step: "signed") {
                guard data.kind != .terminationNotice, Formality.hasBegun(data, day) else { return nil }
                self.isFormal = data.kind != .loi
                self.isOver = isEnded || data.expires?.latest.map { $0 < day } ?? false
            } else {
                // Its signing was never told, but what can only follow it was. An end may also be that of a draft.
                let kind = entity.members["kind"]
                guard entity.steps.contains(where: { ["entered_into_force", "expired"].contains($0.name) }),
                    kind != "termination_notice"
                else { return nil }
                self.isFormal = kind != "loi"
                self.isOver = isEnded
            }
        }
    }

    /// Signed by the day, for all that is known. Who does not know when it was signed may know when it began.
    fileprivate static func hasBegun(_ data: AgreementSigned, _ day: CalendarDate) -> Bool {
        switch data.signed.isOnOrBefore(day) {
        case .yes: true
        case .no: false
        case .undetermined: data.effective?.isOnOrBefore(day) != .no
        }
    }
}
