internal import Shared

extension Rule {
    static let offerIsDelivered = Rule(
        "B18", severity: .info, Offer.self, "An accepted offer is delivered."
    ) {
        thing, _ in
        guard thing.state == .accepted || thing.state == .pending && thing.delivery != nil,
            thing.delivery != .delivered
        else { return [] }
        let delivery = thing.delivery?.rawValue ?? "not stated"
        let events = thing.delivery == nil ? thing.assertedBy(\.decision) : thing.assertedBy(\.delivery)
        return [RuleResult("\(thing.name) is \(thing.state.rawValue); its delivery is \(delivery).", events)]
    }
}
