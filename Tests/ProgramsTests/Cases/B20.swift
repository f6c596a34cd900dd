internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let digest: JSONValue = .string(String(repeating: "0", count: 64))
    private static let tenItems: [JSONValue] = (1...10).map { .item("C\($0)", "1") }

    static let b20: [RuleCase] = [
        .silent(
            "B20", "everything is stated", about: .document,
            [
                Stated(
                    "1", "document.registered",
                    ["document": "d", "title": .text("D"), "sha256": Self.digest, "url": "https://example.org/d"])
            ]),
        .silent(
            "B20", "a later step states the rest", about: .activity,
            [
                .planned("1", ["components": ["c"], "start": "2016-03-23"]), .completed("2", ["end": "2016-03-24"]),
            ]),
        .silent(
            "B20", "nothing that was stated has an effect", about: .obstacle,
            [Stated("1", "obstacle.reopened", ["obstacle": "h"])]),
        .finds(
            "B20", .info, "nothing but its title", about: .document,
            [Stated("1", "document.registered", ["document": "d", "title": .text("D")])],
            ["document d is incomplete: sha256, url not stated.": []]),
        .finds(
            "B20", .info, "one of them", about: .activity,
            [.planned("1", ["start": "2016-03-23", "end": "2016-03-24"])],
            ["activity a is incomplete: components not stated.": []]),
        .finds(
            "B20", .info, "a rating of some items", about: .rating,
            [.rated("1", Self.tenItems)],
            ["framework_rating r is incomplete: C11, C12 not stated.": []]),
    ]
}
