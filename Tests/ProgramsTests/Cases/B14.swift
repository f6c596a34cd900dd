internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let absent: [JSONValue] = [.item("C4", "0")]
    private static let thesis: JSONValue = [.object(["title": "A thesis"])]

    private static func sentence(_ items: String) -> String {
        "framework_rating r rates \(items) without evidence; a rating of 0 also needs evidence: the document that was read, or a source that states the absence."
    }

    static let b14: [RuleCase] = [
        .silent(
            "B14", "each item has words, a place or a source", about: .rating,
            [
                .rated(
                    "1",
                    [
                        .item("C1", "2", ["clause": "Article 1"]), .item("C2", "1", ["quote": "The Parties agree."]),
                        .item("C3", "1", ["sources": Self.thesis]), .item("C4", "0", ["sources": Self.thesis]),
                    ])
            ]),
        .silent("B14", "not applicable", about: .rating, [.rated("1", [.item("C11", "na")])]),
        .silent(
            "B14", "a source says that it is absent", about: .rating,
            [.rated("1", Self.absent, ["sources": Self.thesis])]),
        .silent(
            "B14", "it is absent from the document that was read", about: .rating,
            [.rated("1", Self.absent, ["document": "d"])]),
        .finds(
            "B14", .warning, "absent, and nothing shows it", about: .rating,
            [.rated("1", Self.absent, ["sources": []])], [Self.sentence("C4"): ["1"]]),
        // An item that is present needs its place in the document.
        .finds(
            "B14", .warning, "vague and specific somewhere in a document", about: .rating,
            [
                .rated(
                    "1", [.item("C1", "2"), .item("C4", "0"), .item("C12", "1"), .item("C11", "na")],
                    ["document": "d", "sources": Self.thesis])
            ],
            [Self.sentence("C1, C12"): ["1"]]),
        .finds(
            "B14", .warning, "a remark is no evidence", about: .rating,
            [.rated("1", [.item("C4", "0", ["note": .text("We think so.")])])], [Self.sentence("C4"): ["1"]]),
    ]
}
