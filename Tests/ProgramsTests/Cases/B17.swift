internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    static let b17: [RuleCase] = [
        .silent("B17", "of no partnership", about: .budget, [.budget("1", of: [])]),
        .silent("B17", "of one partnership", about: .budget, [.budget("1", of: ["p"])]),
        .silent("B17", "shares that make 100 exactly", about: .budget, [.budget("1", of: ["p:33.3", "q:66.7"])]),
        .silent("B17", "shares that leave a part to others", about: .budget, [.budget("1", of: ["p:50", "q:40"])]),
        .finds(
            "B17", .info, "two partnerships without shares", about: .budget, [.budget("1", of: ["p", "q"])],
            ["budget b belongs to 2 partnerships without a share for each: it is shown and never summed.": ["1"]]),
        .finds(
            "B17", .info, "one of two has the whole", about: .transaction, [.transaction("1", of: ["p:100", "q"])],
            ["transaction t belongs to 2 partnerships without a share for each: it is shown and never summed.": ["1"]]),
        .finds(
            "B17", .info, "one of three has a share", about: .transaction,
            [.transaction("1", of: ["p:40", "q", "s"])],
            ["transaction t belongs to 3 partnerships without a share for each: it is shown and never summed.": ["1"]]),
        .finds(
            "B17", .error, "more than the whole", about: .requirement,
            [.requirement("1", about: .thing(.component, "c"), of: ["p:60", "q:50.5"])],
            ["The shares of funding_requirement f make 110.5 percent, more than 100: this amount is in no sum.": ["1"]]),
        .finds(
            "B17", .error, "more than the whole for one", about: .inKind, [.inKind("1", of: ["p:120"])],
            [
                "The shares of in_kind_contribution k make 120 percent, more than 100: this amount is in no sum.":
                    ["1"]
            ]),
        .finds(
            "B17", .info, "an offer to two partnerships", about: .offer, [.offer("1", of: ["p", "q"])],
            ["offer o belongs to 2 partnerships without a share for each: it is shown and never summed.": ["1"]]),
    ]
}
