internal import Messaging
internal import Testing

/// Each partition is stored in order, one batch of a lane at a time, regardless of the other lane.
struct IntakeLanesTests {
    private static func record(_ partition: Int, _ offset: Int64, bytes: Int = 3) -> InboundRecord {
        InboundRecord(
            topic: "t", partition: partition, offset: offset, key: nil, headers: [],
            value: [UInt8](repeating: 1, count: bytes), timestamp: 1)
    }

    @Test func eachPartitionIsStoredInOrderAndEndsComeLast() {
        var lanes = IntakeLanes(count: 2, batchSize: 2000)
        for offset in 0..<5000 as Range<Int64> {
            for partition in 0..<3 { lanes.add(Self.record(partition, offset)) }
        }
        for partition in 0..<3 { lanes.add(PartitionEnd(ClaimKey("t", partition), 5001)) }
        #expect(!lanes.hasRoom)
        var offsets: [Int: [Int64]] = [:]
        var ends: [Int: Int] = [:]
        while true {
            let begun = lanes.start([:])
            guard !begun.isEmpty else { break }
            #expect(Set(begun.map(\.lane)).count == begun.count)
            for (lane, batch, _) in begun {
                #expect(batch.records.count <= 2000)
                #expect(batch.records.allSatisfy { $0.partition % 2 == lane })
                for record in batch.records { offsets[record.partition, default: []].append(record.offset) }
                for end in batch.ends { ends[end.partition.partition] = offsets[end.partition.partition]?.count }
                // A busy lane begins nothing.
                #expect(lanes.start([:]).isEmpty)
            }
            for (lane, _, _) in begun { lanes.ended(lane) }
        }
        #expect(lanes.hasRoom)
        for partition in 0..<3 {
            #expect(offsets[partition] == Array(0..<5000))
            #expect(ends[partition] == 5000, "an end was stored before its records")
        }
    }

    @Test func whatWasDroppedIsNotStored() {
        var lanes = IntakeLanes(count: 2, batchSize: 2000)
        lanes.add(Self.record(0, 1))
        #expect(lanes.start([:]).map(\.batch.records.count) == [1])
        lanes.add(Self.record(0, 2))
        lanes.drop()
        #expect(!lanes.isIdle)
        lanes.ended(0)
        #expect(lanes.isIdle)
        #expect(lanes.start([:]).isEmpty)
        // The lane is free for the next assignment.
        lanes.add(Self.record(0, 7))
        #expect(lanes.start([:]).map(\.batch.records.first?.offset) == [7])
    }

    @Test func largeRecordsFillALaneToo() {
        var lanes = IntakeLanes(count: 2, batchSize: 2000)
        for offset in 0..<64 as Range<Int64> {
            #expect(lanes.hasRoom)
            lanes.add(Self.record(1, offset, bytes: 256 << 10))
        }
        #expect(!lanes.hasRoom)
    }
}
