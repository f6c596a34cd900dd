import JSON
import Testing

@testable import kembar

/// Much advice of one rule does not hide that of another: it is grouped, the most severe first, with its number.
struct AdviceListTests {
    private typealias Advice = AcceptedAnswer.Advice

    private func list(_ advice: [(place: String, advice: AcceptedAnswer.Advice)]) -> String {
        var list = AdviceList()
        for (place, one) in advice { list.add([one], at: place) }
        return list.text
    }

    /// One sentence of a rule for each line.
    private func many(
        _ rule: String, _ severity: Advice.Severity, _ lines: ClosedRange<Int>
    ) -> [(place: String, advice: AcceptedAnswer.Advice)] {
        lines.map { line in
            ("a.jsonl:\(line)", Advice(rule: rule, severity: severity, sentence: "\(rule) on \(line)."))
        }
    }

    private static let expected = """
        Advice: 72 sentences, the most severe first
        error B17, once
          a.jsonl:150: B17 on 150.
        warning unknown_member, 11 times
          a.jsonl:201: unknown_member on 201.
          a.jsonl:202: unknown_member on 202.
          a.jsonl:203: unknown_member on 203.
          and 8 more of the same rule
        info B20, 60 times
          a.jsonl:101: B20 on 101.
          a.jsonl:102: B20 on 102.
          a.jsonl:103: B20 on 103.
          and 57 more of the same rule

        """

    /// Sixty infos, eleven warnings and one error among them, in any order of arrival.
    @Test func theErrorStandsFirstAndSixtySentencesHideNothing() {
        let info = self.many("B20", .info, 101...160)
        let warnings = self.many("unknown_member", .warning, 201...211)
        let error = self.many("B17", .error, 150...150)
        #expect(self.list(info + error + warnings) == Self.expected)
        #expect(self.list(warnings + info + error) == Self.expected)
        #expect(self.list((info + warnings + error).reversed()) == Self.expected)
    }

    @Test func withoutAdviceNothingIsSaid() {
        #expect(self.list([]) == "")
        var list = AdviceList()
        list.add([], at: "a.jsonl:1")
        #expect(list.text == "")
    }

    @Test func oneSentenceIsOne() {
        #expect(
            self.list(self.many("B33", .warning, 7...7))
                == "Advice: 1 sentence, the most severe first\nwarning B33, once\n  a.jsonl:7: B33 on 7.\n")
    }

    /// Up to three sentences are shown in full; the fourth is only counted.
    @Test func threeOfARuleAreShown() {
        let three = self.list(self.many("B33", .warning, 1...3))
        #expect(three.contains("warning B33, 3 times\n"))
        #expect(three.hasSuffix("  a.jsonl:3: B33 on 3.\n"))
        let four = self.list(self.many("B33", .warning, 1...4))
        #expect(four.contains("warning B33, 4 times\n"))
        #expect(!four.contains("B33 on 4."))
        #expect(four.hasSuffix("  a.jsonl:3: B33 on 3.\n  and 1 more of the same rule\n"))
        // 21 ends in 1, but is not shown as "once".
        #expect(self.list(self.many("B33", .warning, 10...30)).contains("warning B33, 21 times\n"))
    }

    /// A severity that a later service adds is read as info, which is last.
    @Test func aSeverityThatIsNotKnownStandsLast() throws {
        let read = try SnakeCaseJSONDecoder().decode(
            Advice.self, from: Array(#"{"rule":"B99","severity":"notice","sentence":"New."}"#.utf8))
        #expect(read.severity == .info)
        let text = self.list([("a.jsonl:1", read)] + self.many("B33", .warning, 2...2))
        let headings = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.dropFirst().map(String.init)
        #expect(headings == ["warning B33, once", "info B99, once"])
    }

    /// Rules of the same severity are sorted by name.
    @Test func rulesOfOneSeverityStandByTheirNames() {
        let text = self.list(
            self.many("waits", .warning, 1...1) + self.many("B20", .info, 2...2)
                + self.many("B04", .warning, 3...3)
                + self.many("R28", .info, 4...4) + self.many("R27", .warning, 5...5))
        let headings = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.dropFirst().map(String.init)
        #expect(
            headings == [
                "warning B04, once", "warning R27, once", "warning waits, once", "info B20, once", "info R28, once",
            ])
    }

    /// A rule with one error is listed among the errors, with all its sentences.
    @Test func aRuleIsAsSevereAsItsMostSevereSentence() {
        let mixed = self.many("B17", .info, 1...2) + self.many("B17", .error, 3...3) + self.many("B17", .info, 4...5)
        let text = self.list(self.many("B04", .warning, 6...6) + mixed)
        let headings = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.dropFirst().map(String.init)
        #expect(headings == ["error B17, 5 times", "warning B04, once"])
    }

    /// Several sentences about one event are each shown with its place.
    @Test func anEventMayBeAdvisedOfSeveralThings() {
        var list = AdviceList()
        list.add(
            [
                Advice(rule: "B04", severity: .warning, sentence: "Too long."),
                Advice(rule: "B20", severity: .info, sentence: "Incomplete."),
            ], at: "a.json, element 2")
        #expect(
            list.text == """
                Advice: 2 sentences, the most severe first
                warning B04, once
                  a.json, element 2: Too long.
                info B20, once
                  a.json, element 2: Incomplete.

                """)
    }
}
