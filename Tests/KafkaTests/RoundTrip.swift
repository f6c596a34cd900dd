internal import Kafka
internal import Testing

/// Behaviour that every broker must have; run on the embedded one and on a real one.
enum RoundTrip {
    static func keysHeadersAndValuesComeBackAsTheyWere(_ bench: KafkaBench) async throws {
        let topic = try await bench.topic()
        let producer = try KafkaProducer(bench.settings)
        let sent = [
            KafkaRecord(
                topic: topic, key: Array("k".utf8), value: Array("v".utf8),
                headers: [("a", Array("1".utf8)), ("a", nil), ("b", [0, 255])]),
            KafkaRecord(topic: topic, key: nil, value: Array("no key".utf8)),
            KafkaRecord(topic: topic, key: Array("tombstone".utf8), value: nil),
            KafkaRecord(topic: topic, key: [], value: []),
        ]
        for result in await producer.send(sent) { #expect((try? result.get()) != nil) }
        let records = try await bench.read(topic) { $0.records.count >= 4 }.records
        #expect(records.count == 4)
        let first = try #require(records.first { $0.key == Array("k".utf8) })
        #expect(first.value == Array("v".utf8))
        #expect(first.headers.map(\.name) == ["a", "a", "b"])
        #expect(first.headers[0].value == Array("1".utf8))
        #expect(first.headers[1].value == nil)
        #expect(first.headers[2].value == [0, 255])
        #expect(first.timestamp > 1_600_000_000_000)
        #expect(records.contains { $0.key == nil && $0.value == Array("no key".utf8) })
        #expect(records.contains { $0.key == Array("tombstone".utf8) && $0.value == nil })
        #expect(records.contains { $0.key == [] && $0.value == [] })
        producer.close()
    }

    static func oneKeyKeepsItsOrder(_ bench: KafkaBench) async throws {
        let topic = try await bench.topic()
        let producer = try KafkaProducer(bench.settings)
        for start in stride(from: 0, to: 2000, by: 200) {
            _ = await producer.send(
                (start..<start + 200).map {
                    KafkaRecord(topic: topic, key: Array("key \($0 % 7)".utf8), value: Array("\($0)".utf8))
                })
        }
        let records = try await bench.read(topic) { $0.records.count >= 2000 }.records
        #expect(records.count == 2000)
        for key in 0..<7 {
            let values = records.filter { $0.key == Array("key \(key)".utf8) }.compactMap {
                Int(String(decoding: $0.value ?? [], as: UTF8.self))
            }
            #expect(values == values.sorted())
            #expect(values.count >= 285)
        }
        producer.close()
    }

    static func theEndOfAPartitionIsReported(_ bench: KafkaBench) async throws {
        let topic = try await bench.topic()
        let producer = try KafkaProducer(bench.settings)
        _ = await producer.send([KafkaRecord(topic: topic, key: Array("k".utf8), value: [1])])
        let ends = try await bench.read(topic) { results in
            results.contains { if case .end(_, let offset) = $0 { offset == 1 } else { false } }
        }
        #expect(ends.contains { if case .end(_, let offset) = $0 { offset == 1 } else { false } })
        producer.close()
    }

    static func anOffsetBeyondTheEndIsReportedAndNeverReset(_ bench: KafkaBench) async throws {
        let topic = try await bench.topic()
        let producer = try KafkaProducer(bench.settings)
        _ = await producer.send((0..<10).map { KafkaRecord(topic: topic, key: Array("\($0)".utf8), value: [1]) })
        // A reset after the report would bring records: polls for another second.
        var reported: ContinuousClock.Instant?
        let results = try await bench.read(topic, from: 500) { results in
            guard results.contains(where: { if case .outOfRange = $0 { true } else { false } }) else { return false }
            let since = reported ?? .now
            reported = since
            return ContinuousClock.now - since > .seconds(1)
        }
        #expect(results.contains { if case .outOfRange(_, let offset) = $0 { offset == 500 } else { false } })
        #expect(results.records.isEmpty)
        producer.close()
    }

    static func aSecondMemberSharesThePartitions(_ bench: KafkaBench) async throws {
        let topic = try await bench.topic()
        let producer = try KafkaProducer(bench.settings)
        _ = await producer.send([KafkaRecord(topic: topic, key: nil, value: [1])])
        let group = "g\(UInt64.random(in: 0...UInt64.max))"
        let one = try KafkaConsumer(bench.settings, group: group, topics: [topic])
        let two = try KafkaConsumer(bench.settings, group: group, topics: [topic])
        var held: [Int: Set<Int>] = [:]
        let deadline = ContinuousClock.now + .seconds(300)
        while ContinuousClock.now < deadline {
            for (number, consumer) in [one, two].enumerated() {
                for result in await consumer.poll(100) {
                    switch result {
                    case .assigned(let partitions):
                        held[number] = Set(partitions.map(\.partition))
                        try await consumer.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, -2) }))
                    case .revoked: held[number] = []
                    default: break
                    }
                }
            }
            if let a = held[0], let b = held[1], !a.isEmpty, !b.isEmpty, a.isDisjoint(with: b) { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(held[0]?.isEmpty == false)
        #expect(held[1]?.isEmpty == false)
        #expect(held[0]?.isDisjoint(with: held[1] ?? []) == true)
        await one.close()
        await two.close()
        producer.close()
    }

    static func watermarksAndClusterAreReported(_ bench: KafkaBench) async throws {
        let topic = try await bench.topic()
        let producer = try KafkaProducer(bench.settings)
        _ = await producer.send([KafkaRecord(topic: topic, key: Array("a".utf8), value: [1])])
        let admin = try KafkaAdmin(bench.settings)
        let cluster = await admin.clusterID()
        #expect(cluster != nil)
        let consumer = try KafkaConsumer(bench.settings, group: "g-\(topic)", topics: [topic])
        #expect(await consumer.clusterID() == cluster)
        await consumer.close()
        let partitions = try #require(try await admin.topics()[topic])
        #expect(try await admin.count(of: topic, partitions: partitions) == 1)
        producer.close()
    }
}
