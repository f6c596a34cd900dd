internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// Every rule of the registry, tested with histories in which it finds something and in which it does not.
struct RuleTests {
    @Test(arguments: RuleCases.all) func aRuleFindsWhatTheTableSaysInAnyOrderOfTelling(_ tried: RuleCase) throws {
        let refs = Dictionary(uniqueKeysWithValues: tried.stated.map { ($0.id, $0.ref) })
        let expected = tried.found.map { $0.value.compactMap { refs[$0] }.sorted() }
        for stated in [tried.stated, Array(tried.stated.reversed())] {
            let found = try findings(tried.rule, about: tried.thing, in: stated.map { try $0.event() })
            #expect(found.map(\.sentence) == tried.found.map(\.key))
            #expect(found.map(\.events) == expected)
            for finding in found {
                #expect(finding.rule == tried.rule)
                #expect(finding.severity == tried.severity)
                #expect(finding.thing == tried.thing)
            }
        }
    }

    /// A new rule without histories of both kinds fails here.
    @Test(arguments: Rule.all.map(\.id)) func everyRuleIsTriedWithAHistoryOfBothSorts(_ id: String) {
        let tried = RuleCases.all.filter { $0.rule == id }
        #expect(tried.contains { $0.found.isEmpty }, "nothing that it is silent about")
        #expect(tried.contains { !$0.found.isEmpty }, "nothing that it finds")
    }

    @Test func everyCaseIsOfARuleThatExistsAndHasANameOfItsOwn() {
        #expect(Set(RuleCases.all.map(\.rule)) == Set(Rule.all.map(\.id)))
        #expect(Set(RuleCases.all.map(\.testDescription)).count == RuleCases.all.count)
    }

    @Test func idsAreUniqueAndSorted() {
        let ids = Rule.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids == ids.sorted())
    }

    @Test func aRuleSaysInOneSentenceWhatMustHold() {
        for rule in Rule.all {
            #expect(rule.statement.hasSuffix("."), "\(rule.id)")
            #expect(!rule.statement.contains { $0.isNewline }, "\(rule.id)")
            for end in [". ", "! ", "? "] { #expect(!rule.statement.contains(end), "\(rule.id)") }
        }
    }

    @Test func everythingAboutOneThingIsFoundInTheOrderOfTheRules() throws {
        let stated: [Stated] = [
            .programme("1", ["participants": [.object(["name": .text("N")])]]), .status("2", "6", on: "2020-02-01"),
        ]
        let graph = foldedGraph(try stated.map { try $0.event() })
        let thing = try #require(graph.entities[.programme])
        #expect(Rule.findings(about: thing, in: graph).map(\.rule) == ["B02", "B06", "B12", "B20"])
    }

    @Test func aRuleOfOneKindIsSilentAboutOthers() throws {
        // A year and a half, but not a budget.
        let stated = Stated(
            "1", "work_plan.adopted",
            ["work_plan": "w", "partnerships": ["p"], "start": "2017-01-01", "end": "2018-06-30"])
        let key = EntityKey(.workPlan, unchecked: "w")
        #expect(try findings("B04", about: key, in: [stated.event()]).isEmpty)
    }
}
