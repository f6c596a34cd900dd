internal import FoundationEssentials
internal import Shared

extension RuleContext {
    /// The newest rating by each party, of the version of the agreement that is in force; a rating that names no version
    /// is of the first.
    func ratings(of agreement: AgreementEntry) -> [Folded<FrameworkRating>] {
        FrameworkRating.newest(
            of: self.facts.all(FrameworkRating.self).filter {
                $0.agreement == agreement.code && ($0.version ?? 1) == agreement.version
            })
    }

    /// Whose score it is, and the score or the range that it can still take.
    func shown(_ rating: Folded<FrameworkRating>, _ score: ClarityScore) -> Translation.Slot {
        let who =
            rating.party.map { Translation.Slot.name(self.name(of: $0.key), $0.code.text) } ?? .word(.authorNotStated)
        let least = Translation.Slot.number(score.least.fixed(places: 1))
        let most = Translation.Slot.number(score.most.fixed(places: 1))
        guard !score.isWhole else { return .word(Translation.same("{0}: {1}").filled(who, most)) }
        return .word(
            Translation(
                "{0}: {1}–{2} ({3} dari 12 butir dinilai)", "{0}: {1}–{2} ({3} of 12 items are rated)",
                "{0}: {1}–{2}(12개 항목 중 {3}개 평가)"
            ).filled(who, least, most, .count(score.rated)))
    }
}
