internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let causes: JSONValue = [.thing(.obstacle, "h")]

    static let b12: [RuleCase] = [
        .silent("B12", "under way", about: .programme, [.status("1", "2", on: "2019-11-01")]),
        .silent(
            "B12", "suspended with a reason and what led to it", about: .programme,
            [.status("1", "6", on: "2019-11-01", ["reason": .reason("funding"), "caused_by": Self.causes])]),
        .silent(
            "B12", "suspended without, and resumed", about: .programme,
            [.status("1", "6", on: "2019-11-01"), .status("2", "2", on: "2019-12-01", ["occurrence": 2])]),
        // If two publishers state the same step, the entity has the members that either states.
        .silent(
            "B12", "another office states the reason and what led to it", about: .programme,
            [
                .status("1", "6", on: "2019-11-01", ["reason": .reason("funding"), "caused_by": Self.causes]),
                .status("2", "6", on: "2019-11-01").from(Stated.other).at(Stated.later),
            ]),
        .finds(
            "B12", .warning, "suspended without a word", about: .programme, [.status("1", "6", on: "2019-11-01")],
            [
                "programme g has status 6 without a reason with its code and without the context event or obstacle in `caused_by`.":
                    ["1"]
            ]),
        .finds(
            "B12", .warning, "cancelled for a reason without its code", about: .programme,
            [.status("1", "5", on: "2019-11-01", ["reason": .reason(), "caused_by": Self.causes])],
            ["programme g has status 5 without a reason with its code.": ["1"]]),
        .finds(
            "B12", .warning, "cancelled because of nothing", about: .programme,
            [.status("1", "5", on: "2019-11-01", ["reason": .reason("legal"), "caused_by": []])],
            ["programme g has status 5 without the context event or obstacle in `caused_by`.": ["1"]]),
    ]
}
