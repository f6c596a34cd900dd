internal import JSON
internal import Shared

extension Rule {
    static let ofFrameworks: [Rule] = [
        Rule("B09", .warning, [.component], "A component has somebody accountable and somebody who implements it.") {
            thing, around in
            let borne = around.all(.responsibility, referringTo: thing.key).filter { $0.state == "assigned" }
            let roles = Set(borne.compactMap { $0.members["role"]?.string })
            let missing = [("2", "accountable"), ("4", "implementing")].filter { !roles.contains($0.0) }.map(\.1)
            guard !missing.isEmpty else { return [] }
            return [Found("Nobody is \(missing.joined(separator: ", and nobody ")) for \(thing.name).")]
        },
        Rule(
            "B13", .warning, [.agreement],
            "A memorandum with a city of Indonesia is signed after approval by the legislative assembly, or says why not."
        ) { thing, around in
            guard let signed = thing.read(as: AgreementSigned.self, step: "signed"), signed.kind == .mou,
                let step = thing.last("signed"), Self.isIndonesian(signed, around),
                thing.last("approved") == nil,
                !thing.steps.contains(where: {
                    $0.name == "formality_recorded" && $0.members["formality"] == "legislative_approval"
                })
            else { return [] }
            guard !step.events.contains(where: { $0.members["reason"] != nil }) else { return [] }
            return [
                Found(
                    "\(thing.name) is a memorandum with a city of Indonesia and was signed without a step that approves it; tell the approval, or the reason with the signing.",
                    step.events.map(\.ref))
            ]
        },
        Rule("B14", .warning, [.frameworkRating], "Every rating shows the words or the place that it rests on.") {
            thing, _ in
            let cited = thing.steps.flatMap(\.events).contains { !Sources.citations(of: $0.members).isEmpty }
            let bare = thing.list("items").filter { item in
                item["rating"] != "na" && ["clause", "quote", "note"].allSatisfy { item[$0] == nil }
            }.compactMap { $0["item"]?.string }
            guard !bare.isEmpty, !cited, !thing.has("document") else { return [] }
            return [
                Found(
                    "\(thing.name) rates \(bare.joined(separator: ", ")) without evidence; a 0 needs it too: the text that was read, or a source that says it is absent.",
                    thing.events)
            ]
        },
        Rule("B19", .warning, [.agreement], "An agreement that another one supersedes is told to be superseded.") {
            thing, around in
            guard thing.state != "superseded" else { return [] }
            let newer = around.all(.agreement, referringTo: thing.key).filter {
                $0.members["supersedes"]?.string == thing.key.code && $0.last("signed") != nil
            }
            return newer.map { other in
                Found(
                    "\(other.name) supersedes \(thing.name), which is \(thing.state); tell agreement.superseded.",
                    other.tellers("supersedes"))
            }
        },
    ]

    private static func isIndonesian(_ agreement: AgreementSigned, _ around: Neighbourhood) -> Bool {
        let cities =
            agreement.parties.map(\.key)
            + agreement.partnerships.flatMap { code in
                around.things[EntityKey(.partnership, code)]?.list("cities").compactMap(\.string)
                    .map { EntityKey(.city, unchecked: $0) } ?? []
            }
        return cities.contains { around.things[$0]?.members["country"] == "ID" }
    }
}
