internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let sectors: JSONValue = [
        .object(["code": "11321"]), .object(["code": "11110"]), .object(["code": "11322"]),
    ]

    private static func sentence(_ path: String, _ code: String, _ list: CodeList) -> String {
        "data.\(path) \"\(code)\" is withdrawn from the list \(list.name) (\(list.version)). It was accepted because the event is imported."
    }

    static let b16: [RuleCase] = [
        .silent(
            "B16", "codes that are valid", about: .programme, [.programme("1", ["finance_type": "110"]).imported]),
        .silent(
            "B16", "a withdrawn code that was withdrawn as issued in error", about: .programme,
            [.programme("1", ["finance_type": "111"]).imported, .programme("2"), .withdrawn("3", "1")]),
        .finds(
            "B16", .warning, "a withdrawn code", about: .programme,
            [.programme("1", ["finance_type": "111"]).imported],
            [Self.sentence("finance_type", "111", .financeType): ["1"]]),
        .finds(
            "B16", .warning, "two within a list", about: .component,
            [.component("1", ["sectors": Self.sectors]).imported],
            [
                Self.sentence("sectors[0].code", "11321", .sector): ["1"],
                Self.sentence("sectors[2].code", "11322", .sector): ["1"],
            ]),
    ]
}
