internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Sums over many layers. Each indicator is derived once, so that neither depth nor a cycle takes long.
struct DeepSumsTests {
    private static func layer(_ number: Int, of width: Int, sums below: Int?) -> [StatedFact] {
        let parts = below.map { layer in (0..<width).map { "\"l\(layer).\($0)\"" }.joined(separator: ",") }
        return (0..<width).map { position in
            .indicator("l\(number).\(position)", parts.map { #""sum_of":[\#($0)]"# } ?? "")
        }
    }

    /// 4 to the power of 11 paths lead to the first layer.
    @Test func layersOfSums() throws {
        var facts = Self.layer(0, of: 4, sums: nil)
        facts += (0..<4).map { .observation("o\($0)", "2019", "1", of: "l0.\($0)") }
        for number in 1...11 { facts += Self.layer(number, of: 4, sums: number - 1) }
        let row = try #require(try SeriesFacts(facts).series("l11.0").rows.first)
        #expect(row.row.actual?.value.shown == "\(1 << 22)")
    }

    /// Every indicator is a part of every other one, and of one that has a figure.
    @Test func indicatorsThatContainEachOther() throws {
        let codes = (0..<12).map { "c\($0)" }
        var facts: [StatedFact] = codes.map { code in
            let parts = (codes.filter { $0 != code } + ["a"]).map { "\"\($0)\"" }.joined(separator: ",")
            return .indicator(code, #""sum_of":[\#(parts)]"#)
        }
        facts += [.indicator("a"), .observation("o", "2019", "1", of: "a")]
        #expect(try SeriesFacts(facts).series("c0").rows.isEmpty)
        #expect(try SeriesFacts(facts).series("a").rows.map { $0.row.actual?.value.shown } == ["1"])
    }

    /// A formula and a sum that depend on each other give no values, and the formula says why.
    @Test func aFormulaAndASumThatDependOnEachOther() throws {
        let facts: [StatedFact] = [
            .indicator("s", #""currency":"IDR","sum_of":["f","a"]"#), .derived("f", "{s} + {a}"),
            .indicator("a", #""currency":"IDR""#), .observation("o", "2019", "1", of: "a"),
        ]
        let series = try SeriesFacts(facts).series("f")
        #expect(series.rows.allSatisfy { $0.row.actual == nil })
        guard case .refused(let problem)? = series.formula else {
            Issue.record("the formula is not refused")
            return
        }
        #expect(problem.kind == .cycle)
    }
}
