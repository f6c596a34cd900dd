internal import FoundationEssentials
internal import JSON
internal import Shared

extension Rule {
    static let ofMoney: [Rule] = [
        Rule("B07", .warning, [.partnership], "A sum across currencies has the rates that it needs.") { thing, around in
            let funding = Funding(of: thing.key, in: around)
            let currencies = funding.currencies
            guard currencies.count > 1, let base = currencies.first else { return [] }
            let lacking = currencies.dropFirst().filter { funding.rates.rate(from: $0, to: base, on: nil) == nil }
            guard !lacking.isEmpty else { return [] }
            return [
                Found(
                    "The money of \(thing.name) is in \(currencies.joined(separator: ", ")), and no rate is stated between \(base) and \(lacking.joined(separator: ", ")); tell exchange_rate.stated."
                )
            ]
        },
        Rule("B17", .info, Self.money, "Money of several partnerships says how much belongs to each.") { thing, _ in
            let shares = thing.list("partnerships")
            let told = shares.compactMap { $0["share"]?.decimal }
            if told.reduce(0, +) > 100 {
                return [
                    Found(
                        "The shares of \(thing.name) make \(told.reduce(0, +)) percent, more than the whole.",
                        thing.tellers("partnerships"))
                ]
            }
            guard shares.count > 1, told.count < shares.count else { return [] }
            return [
                Found(
                    "\(thing.name) belongs to \(shares.count) partnerships without a share for each: it is shown and never summed.",
                    thing.tellers("partnerships"))
            ]
        },
        Rule("B18", .info, [.offer], "What was offered and accepted was delivered.") { thing, _ in
            guard thing.state == "accepted" || thing.state == "pending" && thing.has("delivery"),
                thing.members["delivery"] != "delivered"
            else { return [] }
            let delivery = thing.members["delivery"]?.string ?? "not told"
            return [Found("\(thing.name) is \(thing.state); its delivery is \(delivery).", thing.tellers("delivery"))]
        },
    ]

    /// Kinds that can belong to several partnerships.
    static let money: Set<EntityKind> = [.fundingRequirement, .offer, .budget, .transaction, .inKindContribution]
}
