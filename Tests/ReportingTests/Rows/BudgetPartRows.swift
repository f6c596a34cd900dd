import JSON
import Shared
import Testing

/// Parts of budgets, which are never added to their whole: row U3 for every way in which a budget can be a part of
/// another, with related cases that are not parts.
struct BudgetPartRows {
    private static let components = [
        "p.edu", "p.env", "p.env.waste<p.env", "p.env.waste.organic<p.env.waste",
    ]

    private func surroundings() throws -> [HistoryEvent] {
        [
            try Stated.programme("g1"), try Stated.programme("g2"),
            try Stated.agreement("mou", signed: "2015-01-01", components: Self.components),
        ]
    }

    private func content(_ budgets: [HistoryEvent]) throws -> JSONValue {
        try report(self.surroundings() + budgets, asOf: "2019-12-31")
    }

    // MARK: Parts

    /// The members of the whole, and those of the part.
    static let parts: [(String, String, String)] = [
        ("a line of a line", #""line":"2.05.01""#, #""line":"2.05.01.03""#),
        ("a component of a component", #""component":"p.env""#, #""component":"p.env.waste""#),
        ("a half year of its year", "", #""start":"2017-01-01","end":"2017-06-30""#),
        ("a year of several", #""start":"2016-01-01","end":"2018-12-31""#, ""),
        ("a programme", "", #""programme":"g1""#),
        // Related cases: further down, and along two ways.
        ("a line of all lines", "", #""line":"2.05.01""#),
        ("a line two levels down", #""line":"2.05""#, #""line":"2.05.01.03""#),
        ("a component two levels down", #""component":"p.env""#, #""component":"p.env.waste.organic""#),
        ("the component of a whole budget", "", #""component":"p.edu""#),
        ("one city's of all", "", #""by":{"kind":"city","code":"a"}"#),
        ("one source of all", "", #""source":"donor""#),
        (
            "a line of a programme's line, of one owner",
            #""by":{"kind":"city","code":"a"},"programme":"g1","line":"2.05.01""#,
            #""by":{"kind":"city","code":"a"},"line":"2.05.01.03""#
        ),
        ("finer in two ways", #""line":"2.05""#, #""line":"2.05.01","component":"p.env""#),
        ("in two ways at once", "", #""programme":"g1","start":"2017-07-01","end":"2017-12-31""#),
    ]

    /// U3. In both orders of arrival.
    @Test(arguments: Self.parts) func u3APartIsNotAddedToItsWhole(_ name: String, _ whole: String, _ part: String)
        throws
    {
        let events = [try Stated.budget("whole", "1000", whole), try Stated.budget("part", "300", part)]
        for stated in [events, Array(events.reversed())] {
            let content = try self.content(stated)
            #expect(content.sums == ["budget original 1000"])
            #expect(content.unsummed == ["part part_of whole"])
        }
        let page = try SeenPage(self.surroundings() + events, asOf: "2019-12-31")
        #expect(page.mentions("part of what is counted (whole)"))
    }

    // MARK: Related cases that are not parts

    static let others: [(String, String, String, [String])] = [
        (
            "of another city", #""by":{"kind":"city","code":"a"}"#, #""by":{"kind":"city","code":"b"}"#,
            ["budget original 1300"]
        ),
        ("a line that begins alike", #""line":"2.05.01""#, #""line":"2.05.010""#, ["budget original 1300"]),
        ("the next year", "", #""start":"2018-01-01","end":"2018-12-31""#, ["budget original 1300"]),
        ("a year that overlaps", "", #""start":"2017-07-01","end":"2018-06-30""#, ["budget original 1300"]),
        ("another component", #""component":"p.env""#, #""component":"p.edu""#, ["budget original 1300"]),
        ("another programme", #""programme":"g1""#, #""programme":"g2""#, ["budget original 1300"]),
        (
            "finer in one way and vaguer in another", #""line":"2.05","component":"p.env""#, #""line":"2.05.01""#,
            ["budget original 1300"]
        ),
        (
            "a line of a programme's line, of nobody", #""programme":"g1","line":"2.05.01""#,
            #""line":"2.05.01.03""#, ["budget original 1300"]
        ),
        ("another original for the same", "", "", ["budget original 1300"]),
        (
            "another currency", "", #""line":"2.05","value":{"amount":300,"currency":"KRW"}"#,
            ["budget original 1000", "budget original 300"]
        ),
    ]

    @Test(arguments: Self.others) func u3WhatIsNoPartIsAdded(
        _ name: String, _ one: String, _ other: String, _ expected: [String]
    ) throws {
        let events = [try Stated.budget("one", "1000", one), try Stated.budget("other", "300", other)]
        for stated in [events, Array(events.reversed())] {
            let content = try self.content(stated)
            #expect(content.sums == expected)
            #expect(content.unsummed.isEmpty)
        }
    }

    // MARK: Several parts

    /// The parts of one whole, of 100 each, and their sum without the whole.
    static let several: [(String, String, [String], String)] = [
        ("two programmes", "", [#""programme":"g1""#, #""programme":"g2""#], "200"),
        (
            "the years of several", #""start":"2016-01-01","end":"2018-12-31""#,
            [
                #""start":"2016-01-01","end":"2016-12-31""#, #""start":"2017-01-01","end":"2017-12-31""#,
                #""start":"2018-01-01","end":"2018-12-31""#,
            ], "300"
        ),
        // Related cases.
        (
            "both halves of a year", "",
            [
                #""start":"2017-01-01","end":"2017-06-30""#, #""start":"2017-07-01","end":"2017-12-31""#,
            ], "200"
        ),
        ("a part of a part", "", [#""line":"2.05""#, #""line":"2.05.01""#], "100"),
    ]

    @Test(arguments: Self.several) func u3PartsAreCountedInTheirWholeAndWithoutItByThemselves(
        _ name: String, _ whole: String, _ parts: [String], _ alone: String
    ) throws {
        let events = try parts.enumerated().map { try Stated.budget("part-\($0)", "100", $1) }
        let content = try self.content(events + [Stated.budget("whole", "1000", whole)])
        #expect(content.sums == ["budget original 1000"])
        #expect(content.unsummed == parts.indices.map { "part-\($0) part_of whole" })
        #expect(try self.content(events).sums == ["budget original \(alone)"])
    }

    // MARK: Where a part is stated

    static let definitions: [(String, String, [String])] = [
        ("defined by itself", #","parent":"p.env""#, ["part part_of whole"]),
        // Related cases: a part of another field, and a field of its own.
        ("a part of another field", #","parent":"p.edu""#, []), ("a field of its own", "", []),
    ]

    @Test(arguments: Self.definitions) func u3AComponentIsAPartWhereverThatWasStated(
        _ name: String, _ parent: String, _ expected: [String]
    ) throws {
        let content = try self.content([
            Stated.event(
                "programs.component.defined", #"{"component":"p.air","name":{"en":"Air"}\#(parent)}"#, id: "air"),
            Stated.budget("whole", "1000", #""component":"p.env""#),
            Stated.budget("part", "300", #""component":"p.air""#),
        ])
        #expect(content.unsummed == expected)
        #expect(content.sums == ["budget original \(expected.isEmpty ? 1300 : 1000)"])
    }
}
