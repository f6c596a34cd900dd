import Lifecycle
import Messaging
import Synchronization
import Testing

@testable import ServiceRuntime

/// Each partition in order and one batch of a lane at a time, whatever the other lane does.
@Suite(.timeLimit(.minutes(15))) struct IntakeLanesTests {
    private final class Diary: Sendable {
        struct State {
            var offsets: [Int: [Int64]] = [:]
            var sizes: [Int] = []
            var running: Set<Int> = []
            var overlaps = 0
            var ends: [Int: (offset: Int64, after: Int)] = [:]
        }
        let state = Mutex(State())
    }

    private static func record(_ partition: Int, _ offset: Int64) -> InboundRecord {
        InboundRecord(
            topic: "t", partition: partition, offset: offset, key: nil, headers: [], value: [1, 2, 3], timestamp: 1)
    }

    private static func store(_ diary: Diary)
        -> @Sendable (IntakeLanes.Batch, [ClaimKey: PartitionClaim]) async ->
        IntakeLanes.Outcome
    {
        { batch, claims in
            let lane = (batch.records.first?.partition ?? batch.ends[0].partition) % 2
            diary.state.withLock { state in
                if !state.running.insert(lane).inserted { state.overlaps += 1 }
                state.sizes.append(batch.records.count)
                for record in batch.records { state.offsets[record.partition, default: []].append(record.offset) }
                for end in batch.ends {
                    state.ends[end.partition] = (end.offset, state.offsets[end.partition]?.count ?? 0)
                }
            }
            try? await Task.sleep(for: .milliseconds(2))
            diary.state.withLock { _ = $0.running.remove(lane) }
            return .init(claims: claims)
        }
    }

    @Test func eachPartitionIsStoredInOrderAndEndsComeLast() async throws {
        let diary = Diary()
        var lanes = IntakeLanes(count: 2)
        for offset in 0..<5000 as Range<Int64> {
            for partition in 0..<3 { lanes.add(Self.record(partition, offset)) }
        }
        for partition in 0..<3 { lanes.add(("t", partition, 5001)) }
        #expect(!lanes.hasRoom)
        while lanes.start([:], ended: {}, store: Self.store(diary)) {
            await lanes.idle()
            _ = lanes.collect()
        }
        #expect(lanes.hasRoom)
        let state = diary.state.withLock { $0 }
        for partition in 0..<3 {
            #expect(state.offsets[partition] == Array(0..<5000))
            #expect(state.ends[partition]?.after == 5000, "an end was stored before its records")
        }
        #expect(state.overlaps == 0)
        #expect((state.sizes.max() ?? 0) <= 2000)
    }

    @Test func whatWasDroppedIsForgottenAndWhatAnOlderAssignmentBringsIsNotHeard() async {
        let diary = Diary()
        var lanes = IntakeLanes(count: 2)
        lanes.add(Self.record(0, 1))
        let hasBegun = lanes.start([:], ended: {}, store: Self.store(diary))
        #expect(hasBegun)
        lanes.add(Self.record(0, 2))
        lanes.drop()
        await lanes.idle()
        let heard = lanes.collect()
        #expect(heard.isEmpty)
        let hasMore = lanes.start([:], ended: {}, store: Self.store(diary))
        #expect(!hasMore)
        #expect(diary.state.withLock { $0.offsets[0] } == [1])
        // The lane is free for the next assignment.
        lanes.add(Self.record(0, 7))
        let begins = lanes.start([:], ended: {}, store: Self.store(diary))
        #expect(begins)
        await lanes.idle()
        let outcomes = lanes.collect()
        #expect(outcomes.count == 1)
    }

    @Test func largeRecordsFillALaneToo() {
        var lanes = IntakeLanes(count: 2)
        let value = [UInt8](repeating: 1, count: 256 << 10)
        for offset in 0..<64 as Range<Int64> {
            #expect(lanes.hasRoom)
            lanes.add(
                InboundRecord(
                    topic: "t", partition: 1, offset: offset, key: nil, headers: [], value: value, timestamp: 1))
        }
        #expect(!lanes.hasRoom)
    }
}
