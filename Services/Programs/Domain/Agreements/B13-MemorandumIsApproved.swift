internal import Shared

extension Rule {
    static let memorandumIsApproved = Rule(
        "B13", Agreement.self,
        "A memorandum with a city of Indonesia is signed after approval by the legislative assembly, or with a stated reason."
    ) { thing, graph in
        guard let signing = thing.stated(by: .signed), signing.kind == .mou, let step = thing.last(.signed),
            Self.isIndonesian(signing, graph), !Self.isApproved(thing, signing, graph), step.reason == nil,
            !step.events.contains(where: { $0.data[Agreement.fields.reason] != nil })
        else { return [] }
        return [
            RuleResult(
                "\(thing.name) is a memorandum with a city of Indonesia and was signed without the approval of the legislative assembly; state the approval, or the reason with the signing.",
                step.refs)
        ]
    }

    /// Whether the assembly approved this version, not certainly after its signing; or completed the formation step.
    private static func isApproved(
        _ thing: Folded<Agreement>, _ signing: Folded<Agreement>, _ graph: FoldedGraph
    ) -> Bool {
        func isInTime(_ date: CoarseDate?) -> Bool {
            guard let date, let signed = signing.signed else { return true }
            return signed.isBefore(date) != .yes
        }
        let isRecorded = thing.steps.contains { step in
            step.name == .formalityRecorded && step.formality == .legislativeApproval
                && (step.version ?? 1) == (signing.version ?? 1) && isInTime(step.date)
        }
        let step = graph.thing(Code("\(thing.code).\(FormationStep.legislativeApproval)"), FormationStep.self)
        return isRecorded || step?.state == .completed && isInTime(step?.last(.completed)?.date)
    }

    private static func isIndonesian(_ agreement: Folded<Agreement>, _ graph: FoldedGraph) -> Bool {
        let parties = (agreement.parties ?? []).filter { $0.kind == .city }.map(\.code)
        let cities = (agreement.partnerships ?? []).flatMap { graph.thing($0, Partnership.self)?.cities ?? [] }
        return (parties + cities).contains { graph.thing($0, City.self)?.country == "ID" }
    }
}
