internal import JSON
internal import Shared

extension Rule {
    static let ofFrameworks: [Rule] = [
        Rule("B09", .warning, [.component], "A component has somebody accountable and somebody who implements it.") {
            thing, around in
            let borne = around.all(.responsibility, referringTo: thing.key).filter { responsibility in
                // Nobody bears what a vacant post is to bear.
                let post = responsibility.members["post"]?.string.flatMap {
                    around.things[EntityKey(.post, unchecked: $0)]
                }
                return responsibility.state == "assigned" && !(post?.last("vacated") != nil && post?.state == "vacant")
            }
            let roles = Set(borne.compactMap { $0.members["role"]?.string })
            switch (roles.contains("2"), roles.contains("4")) {
            case (true, true): return []
            case (false, true): return [Found("Nobody is accountable for \(thing.name).")]
            case (true, false): return [Found("Nobody implements \(thing.name).")]
            case (false, false): return [Found("Nobody is accountable for \(thing.name), and nobody implements it.")]
            }
        },
        Rule(
            "B13", .warning, [.agreement],
            "A memorandum with a city of Indonesia is signed after approval by the legislative assembly, or says why not."
        ) { thing, around in
            guard let signed = thing.read(as: AgreementSigned.self, step: "signed"), signed.kind == .mou,
                let step = thing.last("signed"), Self.isIndonesian(signed, around),
                !Self.isApproved(thing, signed, around)
            else { return [] }
            guard !step.events.contains(where: { $0.members["reason"] != nil }) else { return [] }
            return [
                Found(
                    "\(thing.name) is a memorandum with a city of Indonesia and was signed without the approval of the legislative assembly; tell the approval, or the reason with the signing.",
                    step.events.map(\.ref))
            ]
        },
        Rule("B14", .warning, [.frameworkRating], "Every rating shows the words or the place that it rests on.") {
            thing, _ in
            let cited = thing.steps.flatMap(\.events).contains { !Sources.citations(of: $0.members).isEmpty }
            let bare = thing.list("items").filter { item in
                // That something is absent is seen in the whole text, or said by a source; what is there has its place.
                let shown = item["rating"] == "0" ? cited || thing.has("document") : false
                return item["rating"] != "na" && !shown
                    && ["clause", "quote", "sources"].allSatisfy { item[$0] == nil }
            }.compactMap { $0["item"]?.string }
            guard !bare.isEmpty else { return [] }
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
                    && $0.members["kind"] != "termination_notice"
            }
            return newer.map { other in
                Found(
                    "\(other.name) supersedes \(thing.name), which is \(thing.state); tell agreement.superseded.",
                    other.tellers("supersedes"))
            }
        },
        Rule("B23", .warning, [.agreement], "An agreement of which notice was given is told to be terminated.") {
            thing, around in
            guard !["terminated", "superseded", "expired"].contains(thing.state) else { return [] }
            let notices = around.all(.agreement, referringTo: thing.key).filter { other in
                other.last("signed") != nil && other.members["kind"] == "termination_notice"
                    && ["parent", "supersedes"].contains { other.members[$0]?.string == thing.key.code }
            }
            return notices.map { notice in
                Found(
                    "\(notice.name) gives notice of \(thing.name), which is \(thing.state); tell agreement.terminated with its day.",
                    notice.events)
            }
        },
    ]

    /// By the legislative assembly, of this version, and not certainly after it was signed; or the step of the formation.
    private static func isApproved(
        _ thing: FoldedEntity, _ signed: AgreementSigned, _ around: Neighbourhood
    ) -> Bool {
        func isInTime(_ date: CoarseDate?) -> Bool { date.map { signed.signed.isBefore($0) != .yes } ?? true }
        let isRecorded = thing.steps.contains { step in
            step.name == "formality_recorded" && step.members["formality"] == "legislative_approval"
                && (step.members["version"] ?? .int(1)) == .int(signed.version) && isInTime(step.date)
        }
        let step = around.things[EntityKey(.formationStep, unchecked: "\(thing.key.code).4")]
        return isRecorded || step?.state == "completed" && isInTime(step?.last("completed")?.date)
    }

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
