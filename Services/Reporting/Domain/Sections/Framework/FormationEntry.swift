public import Shared

/// One of the eight steps on the way to an agreement.
public struct FormationEntry: Codable, Sendable, Hashable {
    public let agreement: Code
    /// 1 exploration to 8 implementation.
    public let step: Int
    /// Whether it is completed; else it is planned.
    public let isCompleted: Bool
    /// When it was completed, or is to be.
    public let on: CoarseDate?
    /// The day planned for it, when it is completed and a plan was stated.
    public let planned: CoarseDate?
    /// Days since the completed step before it.
    public let sinceStepBefore: DayCount?
    /// The post that sees to it.
    public let responsible: Code?
    /// The document that shows it.
    public let document: Code?
    public let events: [EventRef]
}

extension FormationEntry {
    /// By agreement and step.
    static func all(_ agreements: [AgreementEntry], _ facts: PartnershipFacts) -> [FormationEntry] {
        let codes = Set(agreements.map(\.code))
        let steps = facts.all(FormationStep.self).filter { $0.agreement.map(codes.contains) ?? false }
        return Dictionary(grouping: steps, by: \.agreement).sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }
            .flatMap { _, steps in
                var before: CoarseDate?
                return steps.sorted { ($0.step ?? 0) < ($1.step ?? 0) }.compactMap { step in
                    let entry = FormationEntry(step, after: before)
                    if step.state == .completed { before = entry?.on }
                    return entry
                }
            }
    }

    private init?(_ step: Folded<FormationStep>, after before: CoarseDate?) {
        guard let agreement = step.agreement, let number = step.step else { return nil }
        let completed = step.last(.completed)
        let planned = step.last(.planned)?.on
        let on = completed?.date ?? completed?.on ?? planned
        self.init(
            agreement: agreement, step: number, isCompleted: completed != nil, on: on,
            planned: completed == nil ? nil : planned,
            sinceStepBefore: completed == nil
                ? nil : before.flatMap { before in on.flatMap { DayCount(from: before, to: $0) } },
            responsible: step.responsible, document: step.document, events: step.events)
    }
}
