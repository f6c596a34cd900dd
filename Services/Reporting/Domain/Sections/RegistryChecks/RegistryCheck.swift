public import Shared

/// One of the three checks by which CLAIR (Japan) registers a relation as sister cities.
public struct RegistryCheck: Codable, Sendable, Hashable {
    /// What is checked.
    public enum Subject: String, Vocabulary {
        /// The leaders signed a written agreement; a letter of intent is none.
        case signedAgreement = "signed_agreement"
        /// Exchange is not limited to one field.
        case severalFields = "several_fields"
        /// The legislative assembly approved. CLAIR asks for its approval of a budget, which no fact states.
        case legislativeApproval = "legislative_approval"
    }

    /// What is checked.
    public let check: Subject
    /// Whether it is met by the record: yes, no, or undetermined where activities name no field or dates are too coarse.
    public let isMet: Truth
    /// Fields in which something was done or is going on, of the check on fields.
    public let fields: Int?
    public let events: [EventRef]
}

extension RegistryCheck {
    /// All three.
    static func all(_ context: RuleContext) -> [RegistryCheck] {
        let signed = context.agreements.filter {
            $0.force != .inPreparation && ![.terminationNotice, .loi].contains($0.kind)
        }
        let dates = signed.map { ($0.signed ?? $0.effective)?.isOnOrBefore(context.asOf) ?? .undetermined }
        let codes = Set(signed.map(\.code))
        let formalities = signed.flatMap(\.formalities).filter { $0.step == .legislativeApproval }
        let steps = context.facts.all(FormationStep.self).filter {
            $0.step == FormationStep.legislativeApproval && $0.state == .completed
                && $0.agreement.map(codes.contains) ?? false
        }
        let approval = formalities.flatMap(\.events) + steps.flatMap(\.events)
        return [
            RegistryCheck(
                check: .signedAgreement, isMet: dates.contains(.yes) ? .yes : dates.isEmpty ? .no : .undetermined,
                fields: nil,
                events: Set(signed.flatMap(\.events)).sorted()),
            Self.severalFields(context),
            RegistryCheck(
                check: .legislativeApproval, isMet: formalities.isEmpty && steps.isEmpty ? .no : .yes, fields: nil,
                events: Set(approval).sorted()),
        ]
    }

    private static func severalFields(_ context: RuleContext) -> RegistryCheck {
        let active = context.fields.filter(\.activity.isActive)
        let codes = Set(context.components.map(\.code))
        let isSomeUnassigned = context.activities.contains {
            [.done, .inProgress, .undetermined].contains($0.state) && codes.isDisjoint(with: $0.components ?? [])
        }
        let isOpen =
            active.count < 2
            && (isSomeUnassigned || context.fields.contains { $0.activity.activitiesUndetermined > 0 })
        return RegistryCheck(
            check: .severalFields, isMet: isOpen ? .undetermined : active.count < 2 ? .no : .yes, fields: active.count,
            events: Set(active.flatMap(\.events)).sorted())
    }
}
