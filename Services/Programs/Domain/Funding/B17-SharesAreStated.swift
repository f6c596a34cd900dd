internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension Rule {
    static let sharesAreStated = Rule(
        "B17", version: 2, severity: .info, of: FundedEntity.kinds,
        "Money that belongs to several partnerships has a share for each of them."
    ) { entity, _ in
        guard let thing = FundedEntity(entity) else { return [] }
        let stated = thing.shares.compactMap(\.share)
        let sum = stated.reduce(0, +)
        if sum > 100 {
            return [
                RuleResult(
                    "The shares of \(entity.name) make \(sum) percent, more than 100: this amount is in no sum.",
                    thing.sharesAssertedBy, severity: .error)
            ]
        }
        guard thing.shares.count > 1, stated.count < thing.shares.count else { return [] }
        return [
            RuleResult(
                "\(entity.name) belongs to \(thing.shares.count) partnerships without a share for each: it is shown and never summed.",
                thing.sharesAssertedBy)
        ]
    }
}
