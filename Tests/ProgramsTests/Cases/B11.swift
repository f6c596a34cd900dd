internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let women: Stated = .participation("2", "n1", persons: 8)
    private static let men: Stated = .participation("3", "n2", persons: 11)

    private static func done(_ participants: JSONValue) -> Stated {
        .completed("1", ["end": "2016-03-24", "participants": participants])
    }

    private static func total(_ persons: JSONValue) -> Stated {
        .participation("4", "n3", persons: persons, ["aggregate": true])
    }

    static let b11: [RuleCase] = [
        .silent("B11", "the rows make the total", about: .activity, [Self.done(19), Self.women, Self.men]),
        .silent(
            "B11", "the rows make the total row", about: .activity,
            [.planned("1"), Self.total(19), Self.women, Self.men]),
        .silent("B11", "no total is stated", about: .activity, [.planned("1"), Self.women, Self.men]),
        .silent("B11", "no row is stated", about: .activity, [Self.done(19)]),
        .silent("B11", "a total row alone, and another total", about: .activity, [Self.done(19), Self.total(20)]),
        // Rows beside a stated total may be incomplete.
        .silent(
            "B11", "the rows make less than the total row", about: .activity,
            [Self.done(20), Self.women, Self.men, Self.total(20)]),
        .silent(
            "B11", "the total is not one number", about: .activity,
            [Self.done(.object(["about": 25])), Self.women, Self.men]),
        .silent(
            "B11", "a row is not one number", about: .activity,
            [Self.done(25), Self.women, .participation("3", "n2", persons: .object(["at_least": 10]))]),
        .silent(
            "B11", "a row is of a plan", about: .activity,
            [Self.done(8), Self.women, .participation("3", "n2", persons: 11, ["planned": true])]),
        .silent(
            "B11", "one number counts several activities together", about: .activity,
            [
                Self.done(8), Self.women,
                Stated(
                    "3", "participation.recorded", ["participation": "n2", "activities": ["a", "a2"], "persons": 11]),
            ]),
        .finds(
            "B11", .warning, "the activity says otherwise", about: .activity, [Self.done(20), Self.women, Self.men],
            [
                "activity a states 20 participants, but its rows add up to 19; mark a row as `aggregate` if it is the total.":
                    ["1", "2", "3"]
            ]),
        // Stated as one more row, a total doubles the sum.
        .finds(
            "B11", .warning, "the total is not marked as one", about: .activity,
            [Self.done(19), Self.women, Self.men, .participation("4", "n3", persons: 19)],
            [
                "activity a states 19 participants, but its rows add up to 38; mark a row as `aggregate` if it is the total.":
                    ["1", "2", "3", "4"]
            ]),
        .finds(
            "B11", .warning, "the rows make more than the total row", about: .activity,
            [.planned("1"), Self.women, Self.men, Self.total(18)],
            [
                "participation n3 states 18 participants of activity a in total, but the other rows add up to 19.": [
                    "2", "3", "4",
                ]
            ]),
        // The second row has no number: it may hold the rest.
        .silent(
            "B11", "a row without a number", about: .activity,
            [Self.done(19), Self.women, .participation("3", "n2", persons: nil)]),
        .silent(
            "B11", "a row was stated of another activity, and that is believed", about: .activity,
            [
                Self.done(8), Self.women, Self.men,
                Stated("4", "participation.recorded", ["participation": "n2", "activity": "a2", "persons": 11])
                    .from(Stated.other).at(Stated.later),
            ]),
        .finds(
            "B11", .warning, "the rows that are counted make more already", about: .activity,
            [Self.done(6), Self.women, .participation("3", "n2", persons: nil)],
            [
                "activity a states 6 participants, but its rows add up to 8; mark a row as `aggregate` if it is the total.":
                    [
                        "1", "2", "3",
                    ]
            ]),
    ]
}
