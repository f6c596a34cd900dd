internal import Shared

/// The entities used in the tests, one of each kind.
extension EntityKey {
    static let activity = EntityKey(.activity, unchecked: "a")
    static let agreement = EntityKey(.agreement, unchecked: "m")
    static let budget = EntityKey(.budget, unchecked: "b")
    static let component = EntityKey(.component, unchecked: "c")
    static let contextEvent = EntityKey(.contextEvent, unchecked: "e")
    static let document = EntityKey(.document, unchecked: "d")
    static let formationStep = EntityKey(.formationStep, unchecked: "m.1")
    static let inKind = EntityKey(.inKindContribution, unchecked: "k")
    static let obstacle = EntityKey(.obstacle, unchecked: "h")
    static let offer = EntityKey(.offer, unchecked: "o")
    static let partnership = EntityKey(.partnership, unchecked: "p")
    static let post = EntityKey(.post, unchecked: "w")
    static let programme = EntityKey(.programme, unchecked: "g")
    static let rating = EntityKey(.frameworkRating, unchecked: "r")
    static let requirement = EntityKey(.fundingRequirement, unchecked: "f")
    static let transaction = EntityKey(.transaction, unchecked: "t")
}
