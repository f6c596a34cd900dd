internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static func post(_ id: String, _ code: String) -> Stated {
        Stated(id, "post.registered", ["post": .string(code), "organisation": "o", "title": .text("W")])
    }

    private static func filled(_ id: String, _ code: String, from day: String) -> Stated {
        Stated(id, "post.filled", ["post": .string(code), "person": "q", "from": .string(day)])
    }

    private static func left(_ id: String, _ code: String, on day: String) -> Stated {
        Stated(id, "post.vacated", ["post": .string(code), "on": .string(day)])
    }

    static let b09: [RuleCase] = [
        .silent(
            "B09", "somebody is accountable and somebody implements it", about: .component,
            [.component("1"), .assigned("2", "r2", role: "2"), .assigned("3", "r4", role: "4")]),
        .silent(
            "B09", "it was given up and taken up again", about: .component,
            [
                .component("1"), .assigned("2", "r2", role: "2"), .assigned("3", "r4", role: "4"),
                .vacated("4", "r4", on: "2019-01-01"),
                .assigned("5", "r4", role: "4", from: "2019-06-01", ["occurrence": 2]),
            ]),
        .silent(
            "B09", "the posts are there, one of them never filled", about: .component,
            [
                .component("1"), .assigned("2", "r2", role: "2", ["post": "w"]),
                .assigned("3", "r4", role: "4", ["post": "v"]), Self.post("4", "w"), Self.post("5", "v"),
                Self.filled("6", "w", from: "2018-01-01"),
            ]),
        .silent(
            "B09", "the post is filled again", about: .component,
            [
                .component("1"), .assigned("2", "r2", role: "2", ["post": "w"]), .assigned("3", "r4", role: "4"),
                Self.post("4", "w"), Self.left("5", "w", on: "2019-01-01"), Self.filled("6", "w", from: "2019-06-01"),
            ]),
        .finds(
            "B09", .warning, "nobody", about: .component, [.component("1")],
            ["Nobody is accountable for component c, and nobody implements it.": []]),
        .finds(
            "B09", .warning, "others pay and extend", about: .component,
            [.component("1"), .assigned("2", "r1", role: "1"), .assigned("3", "r3", role: "3")],
            ["Nobody is accountable for component c, and nobody implements it.": []]),
        .finds(
            "B09", .warning, "nobody is accountable", about: .component,
            [.component("1"), .assigned("2", "r4", role: "4")], ["Nobody is accountable for component c.": []]),
        .finds(
            "B09", .warning, "it was given up", about: .component,
            [
                .component("1"), .assigned("2", "r2", role: "2"), .assigned("3", "r4", role: "4"),
                .vacated("4", "r4", on: "2019-01-01"),
            ],
            ["Nobody implements component c.": []]),
        .finds(
            "B09", .warning, "the post that is accountable is vacant", about: .component,
            [
                .component("1"), .assigned("2", "r2", role: "2", ["post": "w"]), .assigned("3", "r4", role: "4"),
                Self.post("4", "w"), Self.filled("5", "w", from: "2018-01-01"), Self.left("6", "w", on: "2019-01-01"),
            ],
            ["Nobody is accountable for component c.": []]),
    ]
}
