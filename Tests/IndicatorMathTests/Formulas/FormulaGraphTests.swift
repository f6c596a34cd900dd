import Chance
import Shared
import Testing

@testable import IndicatorMath

struct FormulaGraphTests {
    private static func graph(_ formulas: [(String, String)]) throws -> FormulaGraph {
        var all: [Code: Formula] = [:]
        for (code, formula) in formulas { all[try FormulaSamples.code(code)] = try Formula(formula) }
        return FormulaGraph(all)
    }

    @Test func formulasComeAfterTheirInputs() throws {
        let graph = try Self.graph([
            ("z", "{observed}"), ("b", "{a} + {z}"), ("a", "{z}"), ("c", "{observed}"), ("d", "{b} + {c}"),
        ])
        #expect(graph.order.map(\.text) == ["c", "z", "a", "b", "d"])
        #expect(graph.cycles.isEmpty)
    }

    @Test func dependentsAreFoundThroughOthers() throws {
        let graph = try Self.graph([
            ("e", "{d} + {b}"), ("b", "{a}"), ("c", "{a} + {x}"), ("d", "{c}"), ("f", "{y}"), ("g", "{f}"),
        ])
        func dependents(_ code: String) throws -> [String] {
            graph.dependents(of: try FormulaSamples.code(code)).map(\.text)
        }
        #expect(try dependents("a") == ["b", "c", "d", "e"])
        #expect(try dependents("x") == ["c", "d", "e"])
        #expect(try dependents("y") == ["f", "g"])
        #expect(try dependents("f") == ["g"])
        #expect(try dependents("g").isEmpty)
        #expect(try dependents("unknown").isEmpty)
        let both = [try FormulaSamples.code("x"), try FormulaSamples.code("c"), try FormulaSamples.code("y")]
        #expect(graph.dependents(of: both).map(\.text) == ["c", "f", "d", "g", "e"])
    }

    @Test func aCycleIsNamed() throws {
        let catalogue = FormulaCatalogue([
            try FormulaSamples.indicator("b", "IDR", formula: "{c}"),
            try FormulaSamples.indicator("c", "IDR", formula: "{a} + {x}"),
            try FormulaSamples.indicator("a", "IDR", formula: "{b} + previous({b})"), try FormulaSamples.indicator("x"),
            try FormulaSamples.indicator("user", "IDR", formula: "{c}"),
            try FormulaSamples.indicator("own", "IDR", formula: "{own}"),
            try FormulaSamples.indicator("free", "IDR", formula: "{x}"),
        ])
        #expect(catalogue.graph.order.map(\.text) == ["free"])
        for code in ["a", "b", "c"] {
            #expect(
                catalogue.problems[try FormulaSamples.code(code)]?.problem
                    == "the formula depends on its own result: {a} → {b} → {c} → {a}; remove one of these references")
        }
        #expect(
            catalogue.problems[try FormulaSamples.code("own")]?.problem
                == "the formula depends on its own result: {own} → {own}; remove one of these references")
        #expect(
            catalogue.problems[try FormulaSamples.code("user")]?.problem
                == "{c} has a formula that is refused itself; correct that formula first")
        #expect(catalogue.problems[try FormulaSamples.code("free")] == nil)
    }

    @Test func aDefinitionThatWouldCloseACycleIsRefused() throws {
        let catalogue = FormulaCatalogue([
            try FormulaSamples.indicator("x"), try FormulaSamples.indicator("a", "IDR", formula: "{x}"),
            try FormulaSamples.indicator("b", "IDR", formula: "{a}"),
        ])
        let error = #expect(throws: FormulaProblem.self) {
            try catalogue.adding(try FormulaSamples.indicator("x", "IDR", formula: "{b}"))
        }
        #expect(error?.kind == .cycle)
        #expect(
            error?.problem
                == "the formula depends on its own result: {a} → {x} → {b} → {a}; remove one of these references")
    }

    @Test func aDefinitionThatWouldBreakAFormulaIsRefused() throws {
        let catalogue = FormulaCatalogue([
            try FormulaSamples.indicator("x"), try FormulaSamples.indicator("y"),
            try FormulaSamples.indicator("a", "IDR", formula: "{x} + {y}"),
            try FormulaSamples.indicator("b", "IDR", formula: "{a}"),
        ])
        let error = #expect(throws: FormulaProblem.self) {
            try catalogue.adding(try FormulaSamples.indicator("x", "persons"))
        }
        #expect(error?.kind == .unit)
        #expect(
            error?.problem == """
                the formula of {a} would no longer be valid: {x} is in persons and {y} in IDR; only figures of one \
                unit are added or subtracted
                """)
        let changed = try catalogue.adding(try FormulaSamples.indicator("b", "IDR", formula: "{a} + {y}"))
        #expect(changed.formulas.count == 2)
    }

    /// The result does not depend on the order of the definitions.
    @Test func theOrderOfDefinitionsDoesNotMatter() throws {
        var random = Seeded(3)
        for _ in 0..<200 {
            let count = 2 + random.below(12)
            var inputs: [(Code, [Code])] = []
            for number in 0..<count {
                let code = try FormulaSamples.code("n\(number)")
                inputs.append(
                    (
                        code,
                        try (0..<random.below(3)).map { _ in
                            try FormulaSamples.code("n\(random.below(count + 2))")
                        }
                    ))
            }
            let expected = FormulaGraph(inputs: Dictionary(uniqueKeysWithValues: inputs))
            let graph = FormulaGraph(inputs: Dictionary(uniqueKeysWithValues: inputs.shuffled(using: &random)))
            #expect(graph.order == expected.order)
            #expect(graph.cycles == expected.cycles)
            let all = Set(expected.order).union(expected.cycles.keys).union(expected.blocked.keys)
            #expect(all.count == count)
            #expect(expected.order.count + expected.cycles.count + expected.blocked.count == count)
            for (code, own) in inputs {
                for input in own where expected.order.contains(code) {
                    #expect(
                        expected.position(of: input) < expected.position(of: code)
                            || Int(input.text.dropFirst()) ?? 0 >= count)
                }
            }
        }
    }

    /// A chain and a ring of many formulas need no deep recursion.
    @Test func longChainsAreHandled() throws {
        let codes = try (0..<20_000).map { try FormulaSamples.code("n\($0)") }
        let chain = zip(codes.dropFirst(), codes).map { ($0, [$1]) }
        let graph = FormulaGraph(inputs: Dictionary(uniqueKeysWithValues: chain))
        #expect(graph.order == Array(codes.dropFirst()))
        #expect(graph.dependents(of: codes[0]).count == 19_999)
        let ring = Array(zip(codes[..<300], codes[1..<300] + [codes[0]])).map { ($0, [$1]) }
        #expect(FormulaGraph(inputs: Dictionary(uniqueKeysWithValues: ring)).cycles[codes[7]]?.count == 301)
    }
}
