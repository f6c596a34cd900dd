internal import Crypto
internal import Shared
internal import Testing

@testable internal import Messaging

/// Which events of a batch can be applied, and which wait.
struct ReferenceSplitTests {
    private static func arrival(_ text: String, area: Area = .programs) throws -> Arrival {
        let event = try Event(structured: Array(text.utf8))
        let record = InboundRecord(
            topic: "t", partition: 0, offset: 0, key: nil, headers: [], value: nil, timestamp: 1)
        return Arrival(
            stored: StoredEvent(event, verdict: Admission.admitted, acceptedAt: Instant(microseconds: 0)),
            record: record, digest: Digest(of: Array(text.utf8)))
    }

    private static func split(_ values: [String], known: Set<EntityKey> = []) throws -> ReferenceSplit {
        ReferenceSplit(try values.map { try Self.arrival($0) }, known: known, area: .programs)
    }

    /// A component of a component of a component: each refers to the one that follows in the batch.
    private static func component(_ code: String, of parent: String?) -> String {
        let belongs = parent.map { #","parent":"\#($0)""# } ?? ""
        return Stated.event(
            "component-\(code)", "programs.component.defined.v1",
            #"{"component":"\#(code)","name":{"en":"\#(code)"}\#(belongs)}"#)
    }

    @Test func aChainOfReferencesWithinABatchIsAppliedInAnyOrder() throws {
        let chain = [
            Stated.done("one", "alfa-beta"), Self.component("d", of: "c"), Self.component("c", of: "b"),
            Self.component("b", of: "a"), Self.component("a", of: nil),
            Stated.partnership("alfa-beta", ["alfa", "beta"]),
            Stated.city("alfa"), Stated.city("beta"),
        ]
        for order in [chain, chain.reversed(), Array(chain[4...] + chain[..<4])] {
            let split = try Self.split(order)
            #expect(split.waiting.isEmpty)
            #expect(split.applied.count == chain.count)
        }
    }

    @Test func onlyWhatNobodyStatesIsMissing() throws {
        let split = try Self.split([
            Self.component("d", of: "c"), Stated.partnership("alfa-beta", ["alfa", "beta"]), Stated.city("alfa"),
        ])
        #expect(split.applied.map(\.event.ref.id) == ["city-alfa"])
        #expect(
            split.waiting.map { "\($0.arrival.event.ref.id): \($0.missing.map(\.description))" } == [
                #"component-d: ["component/c"]"#,
                #"partnership-alfa-beta: ["city/beta"]"#,
            ])
    }

    @Test func aWithdrawalWaitsForItsEventAndNotForOneThatWaits() throws {
        let waits = try Self.split([Stated.withdrawn("done-one", as: "w")])
        #expect(waits.waiting.map(\.missing.count) == [1])
        // An event that waits itself is known.
        let known = try Self.split([Stated.withdrawn("done-one", as: "w"), Stated.done("one", "alfa-beta")])
        #expect(known.waiting.map(\.arrival.event.ref.id) == ["done-one"])
    }
}
