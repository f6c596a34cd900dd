internal import FoundationEssentials
internal import JSON
internal import Shared

extension Rule {
    static let ofMoney: [Rule] = [
        Rule("B07", version: 2, .warning, [.partnership], "A sum across currencies has the rates that it needs.") {
            thing, around in
            let funding = Funding(of: thing.key, in: around)
            let currencies = funding.currencies
            // Into the currency that lacks least.
            let bases = currencies.map { ($0, funding.lackingRates(into: $0)) }
            guard let (base, lacking) = bases.min(by: { $0.1.count < $1.1.count }), !lacking.isEmpty else { return [] }
            return [
                Found(
                    "The money of \(thing.name) is in \(currencies.joined(separator: ", ")), and no rate is stated between \(base) and \(lacking.joined(separator: ", ")) for its day or before; tell exchange_rate.stated.",
                    funding.events)
            ]
        },
        Rule("B17", .info, Funding.kinds, "Money of several partnerships says how much belongs to each.") { thing, _ in
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
        Rule(
            "B22", .warning, Funding.kinds.union([.participation]),
            "Counts, budgets and shares are not negative."
        ) { thing, _ in
            let members =
                switch thing.key.kind {
                case .participation: ["persons", "person_days"]
                // A transaction may take back what another one has booked.
                case .transaction: [String]()
                default: ["value"]
                }
            let negative = members.filter { member in
                (thing.members[member]?["amount"] ?? thing.members[member])?.point.map { $0 < 0 } == true
            }
            let shares = thing.list("partnerships").contains { ($0["share"]?.decimal ?? 0) < 0 }
            return (negative + (shares ? ["partnerships"] : [])).map { member in
                Found("\(thing.name) has a negative number in `\(member)`; correct it.", thing.tellers(member))
            }
        },
        Rule("B18", .info, [.offer], "What was offered and accepted was delivered.") { thing, _ in
            guard thing.state == "accepted" || thing.state == "pending" && thing.has("delivery"),
                thing.members["delivery"] != "delivered"
            else { return [] }
            let delivery = thing.members["delivery"]?.string ?? "not told"
            let events = thing.has("delivery") ? thing.tellers("delivery") : thing.tellers("decision")
            return [Found("\(thing.name) is \(thing.state); its delivery is \(delivery).", events)]
        },
    ]
}
