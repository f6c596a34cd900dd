internal import JSON
internal import LocalStack
internal import TestSupport
internal import Testing

/// Notices after changes of what figures are derived from: an observation that moves to another indicator, a definition
/// that is withdrawn, and the circumstances of an effect analysis.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct DerivedNoticesTests {
    private typealias Make = IndicatorEvents

    @Test func changesOfTheInputsAreAnnounced() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            try await Self.sum(bench)
            try await Self.effect(bench)
        }
    }

    private static func sums(_ bench: StackBench, until isWanted: (JSONValue) -> Bool) async throws -> JSONValue {
        try await bench.notices("indicator.recomputed", about: "indicator/whole", until: isWanted).last ?? .null
    }

    /// The figure of one derivation in a notice.
    private static func moved(_ notice: JSONValue, _ derivation: String) -> JSONValue? {
        notice.list("moved").first { $0["figure"]?.string == derivation }
    }

    private static let before = "2015-01-01 2015-12-31 full_year"

    private static func sum(_ bench: StackBench) async throws {
        try await bench.publish([
            Make.indicator("a"), Make.indicator("b"), Make.indicator("c"),
            Make.indicator("whole", #""sum_of":["a","b"]"#), Make.figure("o", of: "a", Make.year, "1"),
            Make.figure("p", of: "b", Make.year, "2"),
        ])
        _ = try await Self.sums(bench) { Self.moved($0, "sum")?["value"] == 3 }
        // A correction by which the observation belongs to another indicator takes its figure from the sum.
        try await bench.publish([Make.correction("moved", of: "o", "c", Make.year, "1")])
        let left = try await Self.sums(bench) { Self.moved($0, "sum")?["gone"] == true }
        #expect(Self.moved(left, "to_date")?["not_defined"] == "value_missing")
        try await bench.publish([Make.figure("q", of: "a", Make.year, "5")])
        _ = try await Self.sums(bench) { Self.moved($0, "sum")?["value"] == 7 }
        // The same after a history that is so long that it is continued from its checkpoint.
        try await bench.publish((100..<180).map { Make.correction("k\($0)", of: "q", "a", Make.year, "5") })
        try await bench.waitUntilApplied(["k179"])
        try await bench.publish([Make.correction("larger", of: "q", "a", Make.year, "6", at: "2016-12-01")])
        // No work is left that would see the next correction without being told of it.
        let whole = try await Self.sums(bench) { Self.moved($0, "sum")?["value"] == 8 }.int("number") ?? 0
        try await bench.publish([Make.correction("later", of: "q", "c", Self.before, "1", at: "2016-12-10")])
        let number =
            try await Self.sums(bench) { $0.int("number") ?? 0 > whole && Self.moved($0, "sum")?["gone"] == true }
            .int("number") ?? .max
        // Without its definition nothing is derived.
        try await bench.publish([Make.withdrawal(of: "whole")])
        let gone = try await Self.sums(bench) { $0.int("number") ?? 0 > number }
        #expect(gone.list("moved").map { $0.text("figure") } == [#""to_date""#])
        #expect(gone.list("moved").allSatisfy { $0["gone"] == true && $0["value"] == nil })
    }

    private static func results(_ bench: StackBench, until isWanted: (JSONValue) -> Bool) async throws -> JSONValue {
        try await bench.notices("effect.analysed", about: "effect_analysis/system", until: isWanted).last ?? .null
    }

    private static func isAffected(_ notice: JSONValue) -> Bool {
        notice.text("content").contains(#""Storm (synthetic)""#)
    }

    private static func effect(_ bench: StackBench) async throws {
        let plan =
            #"{"effect_analysis":"system","indicator":"c","version":1,"frequency":"full_year","before":{"from":"2014-01-01","until":"2016-12-31"},"after":{"from":"2017-01-01","until":"2018-12-31"}}"#
        try await bench.publish([Make.event("effect_analysis.defined", plan, id: "system")])
        let first = try await Self.results(bench) { $0["number"] == 1 }
        #expect(first["address"] == "/v1/effect-analyses/system/result")
        try await bench.publish([Make.figure("r", of: "c", "2014-01-01 2014-12-31 full_year", "4")])
        let second = try await Self.results(bench) { $0["number"] == 2 }
        #expect(second["digest"] != first["digest"])
        let result = try await bench.indicators("/v1/effect-analyses/system/result").body
        #expect(second.at("content", "verdict") == result.at("verdict"))
        #expect(second.at("content", "analysis") == result.at("analysis"))
        #expect(!Self.isAffected(second))
        // A context event of the registry is a circumstance, until it is withdrawn.
        let storm =
            #"{"context_event":"storm","kind":"disaster","title":{"en":"Storm (synthetic)"},"from":"2017-02-01","to":"2017-03-01","global":true}"#
        try await bench.publish(
            [Make.event("context_event.recorded", storm, id: "storm", area: "programs")], to: "programs-registry")
        let third = try await Self.results(bench, until: Self.isAffected)
        try await bench.publish([Make.withdrawal(of: "storm", area: "programs")], to: "programs-registry")
        let fourth = try await Self.results(bench) { $0.int("number") ?? 0 > third.int("number") ?? .max }
        #expect(fourth["digest"] == second["digest"])
        // A plan that is withdrawn and defined again gets a result of a further number.
        try await bench.publish([Make.withdrawal(of: "system")])
        try await bench.waitUntilApplied(["withdrawal-system"])
        try await bench.publish([Make.event("effect_analysis.defined", plan, id: "system-again")])
        let last = try await Self.results(bench) { $0.int("number") ?? 0 > fourth.int("number") ?? .max }
        #expect(last["content"]?["verdict"] == fourth["content"]?["verdict"])
    }
}
