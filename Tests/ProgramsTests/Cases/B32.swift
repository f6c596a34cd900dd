internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let city = EntityKey(.city, unchecked: "x")
    private static let organisation = EntityKey(.organisation, unchecked: "o")

    private static let other: [String: JSONValue] = ["name": .text("Y")]

    private static let sentence =
        "The publisher of city x has registered it with two names; if the name changed, state city.renamed with the day."

    private static func registered(_ id: String, _ name: String) -> Stated {
        Stated(id, "organisation.registered", ["organisation": "o", "name": .text(name)])
    }

    static let b32: [RuleCase] = [
        .silent("B32", "one name", about: Self.city, [.city("1", "x", in: "ID")]),
        .silent(
            "B32", "one name twice", about: Self.city, [.city("1", "x", in: "ID"), .city("2", "x", in: "ID")]),
        .silent(
            "B32", "renamed with the day", about: Self.city,
            [
                .city("1", "x", in: "ID"),
                Stated("2", "city.renamed", ["city": "x", "name": .text("Y"), "on": "2018-07-01"]),
            ]),
        .silent(
            "B32", "two publishers have two names", about: Self.city,
            [.city("1", "x", in: "ID"), .city("2", "x", in: "ID", Self.other).from(Stated.other).at(Stated.later)]),
        // Neither publisher has stated two names.
        .silent(
            "B32", "the other publisher says its name twice", about: Self.city,
            [
                .city("1", "x", in: "ID"), .city("2", "x", in: "ID", Self.other).from(Stated.other),
                .city("3", "x", in: "ID", Self.other).from(Stated.other).at(Stated.later),
            ]),
        .silent(
            "B32", "the first name was withdrawn", about: Self.city,
            [.city("1", "x", in: "ID"), .city("2", "x", in: "ID", Self.other).at(Stated.later), .withdrawn("3", "1")]),
        .finds(
            "B32", .info, "registered again with another name", about: Self.city,
            [.city("1", "x", in: "ID"), .city("2", "x", in: "ID", Self.other).at(Stated.later)],
            [Self.sentence: ["1", "2"]]),
        .finds(
            "B32", .info, "registered with two names at one time", about: Self.city,
            [.city("1", "x", in: "ID"), .city("2", "x", in: "ID", Self.other)], [Self.sentence: ["1", "2"]]),
        .finds(
            "B32", .info, "an organisation", about: Self.organisation,
            [Self.registered("1", "O"), Self.registered("2", "P").at(Stated.later)],
            [
                "The publisher of organisation o has registered it with two names; if the name changed, state organisation.renamed with the day.":
                    ["1", "2"]
            ]),
        .finds(
            "B32", .info, "a partnership", about: .partnership,
            [.partnership("1"), .partnership("2", ["name": .text("Q")]).at(Stated.later)],
            [
                "The publisher of partnership p has registered it with two names; if the name changed, state partnership.renamed with the day.":
                    ["1", "2"]
            ]),
    ]
}
