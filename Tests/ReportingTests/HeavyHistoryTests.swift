import JSON
import Shared
import Testing

@testable import ReportingDomain

/// Histories that nobody intends but anybody can publish: the cost is that of their events, and cycles change nothing.
@Suite(.timeLimit(.minutes(15))) struct HeavyHistoryTests {
    // MARK: Withdrawals of withdrawals

    /// Each withdrawal withdraws the one before; the first withdraws a visit.
    private func chain(_ length: Int) throws -> [HistoryEvent] {
        var events = [
            try Stated.partnership(), try Stated.agreement("mou", signed: "2016-01-01"),
            try Stated.done("w0", activity: "visit", end: "2016-06-01"),
        ]
        for number in 1...length {
            events.append(
                try Stated.withdrawn(
                    "w\(number)", Stated.ref("w\(number - 1)"), at: "2020-01-01T00:00:00.\(Self.padded(number))Z"))
        }
        return events
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    @Test(arguments: [1, 2, 9_999, 10_000]) func aChainOfWithdrawalsIsReportedByItsParity(_ length: Int) throws {
        let content = try report(try self.chain(length), asOf: "2020-12-31")
        let isInEffect = length.isMultiple(of: 2)
        #expect(content.list(at: "activities").count == (isInEffect ? 1 : 0))
        let dormancy = isInEffect ? "long_dormant" : "never_started"
        #expect(content["activity"]?["dormancy"]?.string(at: "class") == dormancy)
    }

    // MARK: Preferences

    @Test func manyPreferencesAboutOneCityAreReported() throws {
        var events = [
            try Stated.partnership(),
            try Stated.event(
                "programs.city.registered", #"{"city":"a","name":{"en":"First"},"country":"ID"}"#, id: "c1",
                from: "urn:a"),
            try Stated.event(
                "programs.city.registered", #"{"city":"a","name":{"en":"Second"},"country":"ID"}"#, id: "c2",
                from: "urn:b"),
        ]
        for number in 0..<50_000 {
            let source = number.isMultiple(of: 2) ? ("c1", "urn:a") : ("c2", "urn:b")
            events.append(
                try Stated.preferred(
                    "p\(number)", Stated.ref(source.0, from: source.1), about: ("city", "a"),
                    at: "2020-01-01T00:00:00.\(Self.padded(number))Z"))
        }
        let content = try report(events, asOf: "2020-12-31")
        // The last preference counts: the other name is a rejected claim.
        let names = content["profile"]?["cities"]?.elements.compactMap { $0["name"]?["en"]?.string }
        #expect(names == ["Second"])
    }

    // MARK: Cycles

    @Test func aCircleOfComponentsAndSumsAndSupersessionsChangesNothing() throws {
        let indicators = ["i", "j", "k"]
        var events = [
            try Stated.partnership(),
            try Stated.agreement("mou", signed: "2016-01-01", components: ["a<b", "b<c", "c<a", "d"]),
            try Stated.done("visit", end: "2016-06-01", components: ["a"]),
        ]
        for (number, code) in indicators.enumerated() {
            events.append(
                try Stated.indicator(code, sumOf: [indicators[(number + 1) % 3], indicators[(number + 2) % 3]]))
            events.append(try Stated.observation("o-\(code)", of: code, "2016", value: "\(number + 1)"))
        }
        for (one, other) in [("x", "y"), ("y", "z"), ("z", "x")] {
            events.append(
                try Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"\#(one)","kind":"mou","partnerships":["p"],"signed":"2017-01-01","supersedes":"\#(other)"}"#,
                    id: "agreement-\(one)"))
        }
        let content = try report(events, asOf: "2020-12-31")
        #expect(Set(content.list(at: "components").compactMap { $0.string(at: "code") }) == ["a", "b", "c", "d"])
        #expect(content.list(at: "components").count == 4)
        #expect(content.list(at: "agreements").count == 4)
        for (number, code) in indicators.enumerated() {
            let rows = try content.element(of: "indicators", code: code).list(at: "rows")
            #expect(rows.map { $0["actual"]?["value"]?.text } == ["\(number + 1)"], "\(code)")
        }
    }
}
