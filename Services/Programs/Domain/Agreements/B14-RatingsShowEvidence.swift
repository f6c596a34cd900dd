internal import Shared

extension Rule {
    static let ratingsShowEvidence = Rule(
        "B14", FrameworkRating.self, "Every rating shows the words or the place that it rests on."
    ) { thing, _ in
        let isCited = thing.steps.flatMap(\.events).contains { !CommonEventFields.citations(of: $0.members).isEmpty }
        let bare = (thing.items ?? []).filter { item in
            // The whole text or a source shows that an item is absent; an item that is present needs a clause or quote.
            let isShown = item.rating == .absent && (isCited || thing.document != nil)
            return item.rating != .notApplicable && !isShown && item.clause == nil && item.quote == nil
                && item.sources == nil
        }.compactMap(\.item?.rawValue)
        guard !bare.isEmpty else { return [] }
        return [
            RuleResult(
                "\(thing.name) rates \(bare.joined(separator: ", ")) without evidence; a rating of 0 also needs evidence: the document that was read, or a source that states the absence.",
                thing.events)
        ]
    }
}
