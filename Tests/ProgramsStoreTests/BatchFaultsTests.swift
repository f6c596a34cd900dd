import JSON
import TestSupport
import Testing

/// A batch is accepted as a whole or not at all, and its refusal names every faulty event by its place.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct BatchFaultsTests {
    private static let sound = Stated.city("bandung")
    private static let noEvent = #"{"specversion":"1.0"}"#
    private static let misspelt = Stated.event("city.registered", #"{"city":"x","name":"X","country":"ID"}"#, id: "x")
    private static let foreign = Stated.event("city.registerd", #"{"city":"y"}"#, id: "y")

    /// The status is that of the first fault.
    static let batches: [([String], Int, [(Int, String)])] = [
        ([sound, noEvent, misspelt], 400, [(1, "not_a_cloudevent"), (2, "schema")]),
        // Adjacent faults, faults at both ends, and a single event.
        ([noEvent, noEvent], 400, [(0, "not_a_cloudevent"), (1, "not_a_cloudevent")]),
        ([misspelt, sound, foreign], 422, [(0, "schema"), (2, "unknown_type")]),
        ([misspelt], 422, [(0, "schema")]),
    ]

    @Test(arguments: Self.batches.indices) func everyFaultIsNamedByItsPlace(_ number: Int) async throws {
        let (events, status, faults) = Self.batches[number]
        try await RegistryBench.with { bench in
            let answer = try await bench.post(batch: events)
            #expect(answer.status == status)
            let named = answer.body["faults"]?.elements ?? []
            #expect(named.map { $0["index"] } == faults.map { .int($0.0) })
            #expect(named.map { $0["slug"]?.string } == faults.map { $0.1 }, "\(answer.body.text)")
            #expect(!named.isEmpty)
            #expect(named.allSatisfy { $0["detail"]?.string?.isEmpty == false })
            #expect(answer.body["index"] == .int(faults[0].0))
            // The valid event was not kept.
            #expect(try await bench.get("/v1/cities/bandung").status == 404)
        }
    }

    @Test func aSoundBatchHasNoFaults() async throws {
        try await RegistryBench.with { bench in
            let answer = try await bench.post(batch: [Self.sound, Stated.city("seoul", country: "KR")])
            #expect(answer.status == 202)
            #expect(answer.body["faults"] == nil)
        }
    }
}
