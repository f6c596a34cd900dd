internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    /// Component `c` in sectors, each with its percentage if it has one.
    private static func component(_ sectors: KeyValuePairs<String, String?>) -> [Stated] {
        let list = sectors.map { code, percentage -> JSONValue in
            .members(["code": .string(code), "percentage": percentage.map { .written($0) }])
        }
        return [.component("1", ["sectors": .array(list)])]
    }

    static let b05: [RuleCase] = [
        .silent("B05", "no sector", about: .component, [.component("1")]),
        .silent("B05", "one sector without a percentage", about: .component, Self.component(["11110": nil])),
        .silent("B05", "one sector that has the whole", about: .component, Self.component(["11110": "100"])),
        .silent(
            "B05", "three that make 100 exactly", about: .component,
            Self.component(["11110": "33.3", "11120": "33.3", "11130": "33.4"])),
        .finds(
            "B05", .warning, "one that has less than nothing, of three that make 100", about: .component,
            Self.component(["11110": "-10", "11120": "60", "11130": "50"]),
            ["A sector of component c has -10 percent, less than nothing; correct it.": ["1"]]),
        .finds(
            "B05", .warning, "one sector that has a half", about: .component, Self.component(["11110": "50"]),
            [
                "The percentages of the sectors of component c make 50, 1 of 1 stated; together they must add up to 100. A single sector needs no percentage.":
                    ["1"]
            ]),
        .finds(
            "B05", .warning, "two without percentages", about: .component,
            Self.component(["11110": nil, "11120": nil]),
            [
                "The percentages of the sectors of component c make 0, 0 of 2 stated; together they must add up to 100. A single sector needs no percentage.":
                    ["1"]
            ]),
        .finds(
            "B05", .warning, "two of which one has the whole", about: .component,
            Self.component(["11110": "100", "11120": nil]),
            [
                "The percentages of the sectors of component c make 100, 1 of 2 stated; together they must add up to 100. A single sector needs no percentage.":
                    ["1"]
            ]),
        .finds(
            "B05", .warning, "three that nearly make 100", about: .component,
            Self.component(["11110": "33.3", "11120": "33.3", "11130": "33.3"]),
            [
                "The percentages of the sectors of component c make 99.9, 3 of 3 stated; together they must add up to 100. A single sector needs no percentage.":
                    ["1"]
            ]),
    ]
}
