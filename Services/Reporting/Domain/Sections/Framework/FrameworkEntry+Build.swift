internal import FoundationEssentials
internal import Shared

extension FrameworkEntry {
    /// Every version of an agreement that was rated, and the current version of every agreement; by code and version.
    static func all(_ agreements: [AgreementEntry], _ facts: PartnershipFacts) -> [FrameworkEntry] {
        let ratings = Dictionary(grouping: facts.all(FrameworkRating.self)) { $0.agreement }
        return agreements.filter { $0.kind != .terminationNotice }.flatMap { agreement in
            let byVersion = Dictionary(grouping: ratings[agreement.code] ?? []) { $0.version ?? 1 }
            // A version that is signed after the day is not part of the report; drafts are rated before they are signed.
            let versions = byVersion.keys.filter {
                agreement.force == .inPreparation || $0 <= agreement.version
            }
            return Set(versions).union([agreement.version]).sorted().map { version in
                FrameworkEntry(agreement.code, version, byVersion)
            }
        }
    }

    private init(_ agreement: Code, _ version: Int, _ byVersion: [Int: [Folded<FrameworkRating>]]) {
        let newest = FrameworkRating.newest(of: byVersion[version] ?? [])
        let before = byVersion[version - 1].map { FrameworkRating.newest(of: $0) }
        let ratings = newest.compactMap { rating in
            PartyRating(
                rating, before: before?.first { $0.party == rating.party },
                replaced: (byVersion[version] ?? []).filter { $0.party == rating.party && !newest.contains($0) })
        }
        let whole = ratings.filter { $0.band != nil && $0.least == $0.most }.map(\.most)
        self.init(
            agreement: agreement, version: version, ratings: ratings,
            gap: whole.count > 1 && whole.count == Set(ratings.map(\.party)).count && whole.count == ratings.count
                ? whole.max().flatMap { most in whole.min().map { most - $0 } } : nil)
    }
}

extension FrameworkRating {
    /// The ratings by each party that none of the same party certainly follows, by code.
    static func newest(of ratings: [Folded<FrameworkRating>]) -> [Folded<FrameworkRating>] {
        Dictionary(grouping: ratings, by: \.party).values.flatMap { ratings in
            ratings.filter { rating in
                guard let day = rating.on else { return true }
                return !ratings.contains { other in other.on.map { day.isBefore($0) == .yes } ?? false }
            }
        }.sorted { $0.key < $1.key }
    }
}

extension PartyRating {
    fileprivate init?(
        _ rating: Folded<FrameworkRating>, before: Folded<FrameworkRating>?, replaced: [Folded<FrameworkRating>]
    ) {
        guard let code = Code(rating.code) else { return nil }
        let score = ClarityScore(rating)
        let bands = Set([ClarityBand(score.least), ClarityBand(score.most)])
        let earlier = before.map { ClarityScore($0) }
        func isWhole(_ score: ClarityScore) -> Bool { score.isWhole && score.applies && !score.isUndecided }
        var items: [FrameworkItem: Record<RatedItem>] = [:]
        for item in rating.items ?? [] {
            if let name = item.item { items[name] = item }
        }
        self.init(
            code: code, party: rating.party, on: rating.on, assessor: rating.assessor, document: rating.document,
            least: score.least.rounded(places: 1), most: score.most.rounded(places: 1), rated: score.rated,
            undecided: score.isUndecided,
            band: bands.count == 1 && score.applies && !score.isUndecided ? bands.first : nil,
            change: earlier.flatMap { earlier in
                isWhole(score) && isWhole(earlier)
                    ? score.most.rounded(places: 1) - earlier.most.rounded(places: 1) : nil
            },
            clauses: FrameworkItem.allCases.map { RatedClause($0, items[$0]) }, events: rating.events,
            replaced: Set(replaced.flatMap(\.events)).sorted())
    }
}

extension RatedClause {
    fileprivate init(_ item: FrameworkItem, _ rated: Record<RatedItem>?) {
        self.init(
            item: item, rating: rated?.rating, clause: rated?.clause, quote: rated?.quote, note: rated?.note)
    }
}
