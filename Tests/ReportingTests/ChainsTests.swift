import JSON
import ReportingDomain
import Shared
import Testing

/// Publishers can make chains of components of any length; a report is no longer than its components require.
@Suite(.timeLimit(.minutes(15)))
struct ChainsTests {
    /// Components `a0`, `a1`, …, each a part of the one before, listed by several agreements of this size.
    private static func agreements(_ count: Int, of size: Int) throws -> [HistoryEvent] {
        try (0..<count).map { number in
            let components = (0..<size).map { place in
                let position = number * size + place
                return position == 0 ? "a0" : "a\(position)<a\(position - 1)"
            }
            return try Stated.agreement("m\(number)", code: "m\(number)", signed: "2016", components: components)
        }
    }

    @Test func whatIsDoneInTheLastPartCountsSixteenLevelsUp() throws {
        let content = try report(
            Self.agreements(1, of: 40) + [Stated.done("done", end: "2017", components: ["a39"])], asOf: "2020-12-31")
        let done = content.list(at: "components").filter {
            $0["activity"]?["activities_done"] == 1
        }.compactMap { $0.string(at: "code") }
        #expect(Set(done) == Set((23...39).map { "a\($0)" }))
    }

    /// As long as three agreements of the greatest size can make it.
    @Test func aChainOfManyThousandsIsReported() throws {
        let content = try report(
            Self.agreements(3, of: 2500) + [Stated.done("done", end: "2017", components: ["a7499"])], asOf: "2020-12-31"
        )
        #expect(content.list(at: "components").count == 7500)
    }
}
