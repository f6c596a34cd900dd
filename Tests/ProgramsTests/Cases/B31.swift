internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let organisation = EntityKey(.organisation, unchecked: "o")

    private static func registered(_ identifier: String) -> [Stated] {
        [
            Stated(
                "1", "organisation.registered",
                ["organisation": "o", "name": .text("O"), "iati_identifier": .string(identifier)])
        ]
    }

    private static func programme(_ name: String, _ identifier: String, has sign: String) -> RuleCase {
        .finds(
            "B31", .warning, name, about: .programme, [.programme("1", ["iati_identifier": .string(identifier)])],
            [
                "The IATI identifier of programme g has \(sign) in it: it is kept as stated, and not exported as an identifier.":
                    ["1"]
            ])
    }

    static let b31: [RuleCase] = [
        .silent("B31", "no identifier", about: .programme, [.programme("1")]),
        .silent(
            "B31", "a clean identifier", about: .programme, [.programme("1", ["iati_identifier": "XM-EX-1_2.3"])]),
        .silent("B31", "an organisation's clean identifier", about: Self.organisation, Self.registered("ID-COA-12")),
        Self.programme("a space", "XM-EX 12", has: "white space"),
        Self.programme("a line break", "XM-EX-1\n2", has: "white space"),
        Self.programme("a space at its end", "XM-EX-12 ", has: "white space"),
        Self.programme("a question mark", "XM-EX-1?2", has: "\"?\""),
        Self.programme("an ampersand", "XM-EX-1&2", has: "\"&\""),
        Self.programme("a bar", "XM-EX-1|2", has: "\"|\""),
        Self.programme("a stroke", "XM-EX-1/2", has: "\"/\""),
        .finds(
            "B31", .warning, "an organisation's", about: Self.organisation, Self.registered("ID-COA-1 2"),
            [
                "The IATI identifier of organisation o has white space in it: it is kept as stated, and not exported as an identifier.":
                    ["1"]
            ]),
    ]
}
