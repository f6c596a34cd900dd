import IndicatorMath
import Testing

struct FormulaLimitsTests {
    private static func problem(_ text: String) -> FormulaProblem? {
        do throws(FormulaProblem) {
            _ = try Formula(text)
            return nil
        } catch {
            return error
        }
    }

    /// Each of the ways to nest, one level within the limit and one beyond it.
    @Test(arguments: [("(", ")"), ("-", ""), ("previous(", ")"), ("ratio(1; ", ")"), ("-(", ")")])
    func depthIsLimited(_ opening: String, _ closing: String) {
        func nested(_ levels: Int) -> String {
            String(repeating: opening, count: levels) + "{a}" + String(repeating: closing, count: levels)
        }
        let levels = opening == "-(" ? FormulaLimits.depth / 2 : FormulaLimits.depth
        #expect(Self.problem(nested(levels)) == nil)
        let problem = Self.problem(nested(levels + 1))
        #expect(problem?.kind == .limit)
        #expect(
            problem?.problem
                == "the formula is nested more than 32 levels deep; split it into indicators that refer to each other")
        #expect(Self.problem(nested(100_000 / opening.utf8.count))?.kind == .limit)
    }

    @Test func theColumnOfTheFirstLevelThatIsTooDeepIsNamed() {
        #expect(Self.problem(String(repeating: "(", count: 40))?.column == 33)
    }

    @Test func siblingsDoNotCountAsDepth() {
        #expect(Self.problem(Array(repeating: "((-{a}))", count: 400).joined(separator: " + ")) == nil)
    }

    @Test func lengthIsLimited() {
        let limit = FormulaLimits.characters
        #expect(Self.problem("0." + String(repeating: "0", count: limit - 2)) == nil)
        let problem = Self.problem("0." + String(repeating: "0", count: limit))
        #expect(problem?.kind == .limit)
        #expect(problem?.column == limit + 1)
        #expect(
            problem?.problem
                == "the formula is longer than 20000 characters without spaces; "
                + "split it into indicators that refer to each other")
    }

    @Test func spacesAreLimitedToo() {
        let limit = FormulaLimits.charactersWithSpaces
        #expect(Self.problem("1" + String(repeating: " ", count: limit - 1)) == nil)
        let problem = Self.problem("1" + String(repeating: " ", count: 1_000_000))
        #expect(problem?.column == limit + 1)
        #expect(
            problem?.problem
                == "the formula is longer than 40000 characters; split it into indicators that refer to each other")
    }

    @Test func nodesAreLimited() {
        // A chain is one node, and each of its terms is another.
        let terms = Array(repeating: "1", count: FormulaLimits.nodes - 1)
        #expect(Self.problem(terms.joined(separator: "+")) == nil)
        let problem = Self.problem((terms + ["1"]).joined(separator: "+"))
        #expect(problem?.kind == .limit)
        #expect(
            problem?.problem
                == "the formula has more than 2000 numbers, references and operations; "
                + "split it into indicators that refer to each other")
    }

    /// The canonical form of a formula at the limits is within the limits.
    @Test func theCanonicalFormIsWithinTheLimits() throws {
        let name = "{" + String(repeating: "a", count: 17) + "}"
        let formula = try Formula(Array(repeating: name, count: 1000).joined(separator: "+"))
        #expect(try Formula(formula.description) == formula)
    }

    @Test func theNameOfAPartIsLimited() {
        let long = String(repeating: "x", count: 61)
        let sentence = "the name or value of a dimension is longer than 60 characters; shorten it"
        #expect(Self.problem("{a|\(long)=f}")?.description == "column 4: \(sentence)")
        #expect(Self.problem("{a|sex=\(long)}")?.description == "column 8: \(sentence)")
    }
}
