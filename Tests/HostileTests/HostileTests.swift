internal import FoundationEssentials
internal import JSON
internal import Kafka
internal import LocalStack
internal import Shared
internal import TestSupport
internal import Testing

/// Sends the hostile corpus through real services, by Kafka and by HTTP: each input is refused or set aside with the
/// right reason, or stored unchanged; no service crashes, memory is bounded, and the good events in between arrive.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct HostileTests {
    /// The limit of a service's resident memory, in KiB.
    private static let memoryBound = 512 << 10
    /// The source of events sent by Kafka. Under the source of those sent by HTTP they would be stored already.
    private static let kafkaSource = "\(HostileCorpus.source)/kafka"

    @Test func whatNobodyShouldSendHarmsNobody() async throws {
        _ = try #require(TestServers.programs, "KEMBAR_TEST_PROGRAMS is not set; run ./kembar.sh test")
        let folder = "\(Files.currentFolder)/.kembar/test/hostile-\(UInt32.random(in: 0...UInt32.max))"
        let stack = try await LocalStack.start(in: folder, kafka: .embedded, prefix: "kembar", port: nil) { _ in }
        let result: Result<Void, any Error>
        do {
            try await Self.prepare(stack)
            let byHTTP = try await Self.byHTTP(stack)
            let (byKafka, refused) = try await Self.byKafka(stack)
            try await Self.checkGood(stack, byHTTP + byKafka)
            // Everything was read, and nothing else was set aside.
            let places = try await Self.letters(stack).map(\.place)
            #expect(places.count == refused.count && Set(places) == refused, "more was set aside later")
            try Self.checkProcesses(stack)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await stack.stop()
        try result.get()
    }

    /// Publishes what the corpus refers to.
    private static func prepare(_ stack: LocalStack) async throws {
        let events = [
            HostileCorpus.event("base-city", data: HostileCorpus.city("base")),
            HostileCorpus.event("base-city-2", data: HostileCorpus.city("base-2")),
            HostileCorpus.event(
                "base-pair", type: "org.kembar.programs.partnership.registered.v1",
                data: #"{"partnership":"hostile","name":{"en":"Synthetic"},"cities":["base","base-2"]}"#),
            HostileCorpus.event(
                "base-indicator", type: "org.kembar.indicators.indicator.defined.v1",
                data: #"{"indicator":"hostile","title":{"en":"Synthetic"},"measure":"1","cumulation":"none"}"#),
        ]
        for event in events { #expect(try await Self.post(stack, Array(event.utf8)).status == 202, "\(event)") }
    }

    private static func post(
        _ stack: LocalStack, _ body: [UInt8], type: String = "application/cloudevents+json", limit: Double = 30
    ) async throws -> LocalHTTP.Answer {
        try await LocalHTTP.post(
            "\(stack.url("programs-registry"))/v1/events", body, headers: ["Content-Type": type], limit: limit)
    }

    private static func good(_ number: Int, _ road: String) -> (id: String, bytes: [UInt8]) {
        let id = "good-\(road)-\(number)"
        return (id, Array(HostileCorpus.event(id, data: HostileCorpus.city(id)).utf8))
    }

    // MARK: HTTP

    /// - Returns: ids of the good events that were sent in between.
    private static func byHTTP(_ stack: LocalStack) async throws -> [String] {
        var ids: [String] = []
        for (number, input) in HostileCorpus.all.enumerated() where !input.isKafkaOnly {
            let type = String(decoding: input.headers.last { $0.name == "content-type" }?.value ?? [], as: UTF8.self)
            let answer = try await Self.post(stack, input.bytes ?? [], type: type)
            switch input.outcome {
            case .stored: #expect(answer.status == 202, "\(input.name): \(answer.text)")
            case .refused(let reason):
                let expected = input.status ?? Self.status(of: reason)
                #expect(answer.status == expected, "\(input.name): \(answer.text)")
                if input.status == nil {
                    #expect(answer.text.contains("\"slug\":\"\(reason)\""), "\(input.name): \(answer.text)")
                }
            }
            let good = Self.good(number, "http")
            #expect(try await Self.post(stack, good.bytes).status == 202)
            ids.append(good.id)
        }
        for input in HostileCorpus.all where input.outcome == .stored && !input.isKafkaOnly {
            _ = try await Self.checkStored(stack, input)
        }
        try await Self.largeAndSlow(stack)
        try await Self.batches(stack)
        return ids
    }

    private static func status(of reason: String) -> Int {
        switch reason {
        case "not_json", "not_a_cloudevent", "unsupported_event_format", "bad_attribute": 400
        case "too_large": 413
        default: 422
        }
    }

    private static func largeAndSlow(_ stack: LocalStack) async throws {
        // The server reads and discards up to sixteen megabytes, so that the answer arrives.
        let large = try await Self.post(stack, [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20))
        #expect(large.status == 413)
        // The server's own clock disconnects a sender of one byte a second, while others are answered.
        let port = try #require(UInt16(stack.url("programs-registry").split(separator: ":").last ?? ""))
        let slow = Task { SlowSender.isCut(port: port, within: 45) }
        #expect(try await Self.post(stack, Self.good(0, "beside-slow").bytes).status == 202)
        #expect(await slow.value, "a sender of one byte a second was not cut")
    }

    private static func batches(_ stack: LocalStack) async throws {
        let type = "application/cloudevents-batch+json"
        let one = HostileCorpus.event("batch-1", data: HostileCorpus.city("batch-1"))
        for (name, body, status) in [
            ("truncated", "[\(one),{\"specversion\":\"1.0\"", 400), ("not closed", "[\(one)", 400),
            ("with a bad event", "[\(one),\(HostileCorpus.event("batch-2", data: "{}"))]", 422),
            ("an object", one, 400), ("of lists", "[[\(one)]]", 400), ("of nothing", "[null]", 400),
        ] {
            let answer = try await Self.post(stack, Array(body.utf8), type: type)
            #expect(answer.status == status, "a batch \(name): \(answer.text)")
        }
        let query = "source=\(LocalHTTP.encoded(HostileCorpus.source))&id=batch-1"
        let outcome = try await LocalHTTP.get("\(stack.url("programs-registry"))/v1/events?\(query)")
        #expect(outcome.status == 404, "a part of a refused batch was kept")
    }

    // MARK: Kafka

    /// The position of a record.
    private struct Place: Hashable {
        let topic: String
        let partition: Int
        let offset: Int64

        init(_ topic: String, _ delivery: KafkaProducer.Delivery) {
            self.topic = topic
            self.partition = delivery.partition
            self.offset = delivery.offset
        }

        /// The position as a service reports it.
        init?(stated: JSONView) {
            guard let topic = stated["topic"]?.string,
                let partition = stated["partition"]?.number.flatMap({ Int($0) }),
                let offset = stated["offset"]?.number.flatMap({ Int64($0) })
            else { return nil }
            self.topic = topic
            self.partition = partition
            self.offset = offset
        }
    }

    /// A dead letter as a service lists it.
    private struct Letter {
        let place: Place
        let reason: String
        let sentence: String
        let state: String
    }

    /// - Returns: ids of the good events that were sent in between, and the positions of the refused records.
    private static func byKafka(_ stack: LocalStack) async throws -> (ids: [String], refused: Set<Place>) {
        let inputs = HostileCorpus.all.map { $0.stated(by: Self.kafkaSource) }
        let goods = inputs.indices.map { Self.good($0, "kafka") }
        var records: [KafkaRecord] = []
        for (number, input) in inputs.enumerated() {
            records.append(Self.record(of: input, number))
            records.append(
                KafkaRecord(
                    topic: "kembar.in.programs", key: nil, value: goods[number].bytes,
                    headers: [("content-type", Array("application/cloudevents+json".utf8))]))
        }
        let places = try await Self.send(records, stack)
        // Every second record is a good one.
        let sent = inputs.indices.map { (input: inputs[$0], place: places[2 * $0]) }
        for (input, place) in sent where input.outcome == .stored {
            let read = try await Self.checkStored(stack, input)
            #expect(read == place, "\(input.name) was read from another place than where it was sent")
        }
        try await Self.checkSetAside(stack, sent)
        return (goods.map(\.id), Set(sent.filter { $0.input.outcome != .stored }.map { $0.place }))
    }

    /// A record for the topic of the input's area, with a key that is not text.
    private static func record(of input: HostileInput, _ number: Int) -> KafkaRecord {
        KafkaRecord(
            topic: "kembar.in.\(Self.isFigure(input) ? "indicators" : "programs")", key: [0xFF, 0, UInt8(number)],
            value: input.bytes, headers: input.headers.map { ($0.name, $0.value) })
    }

    /// - Returns: the position of each record.
    private static func send(_ records: [KafkaRecord], _ stack: LocalStack) async throws -> [Place] {
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: stack.kafka.bootstrapServers))
        defer { producer.close() }
        var places: [Place] = []
        for (record, result) in zip(records, await producer.send(records)) {
            places.append(Place(record.topic, try result.get()))
        }
        try #require(places.count == records.count)
        return places
    }

    private static func isFigure(_ input: HostileInput) -> Bool {
        String(decoding: input.bytes ?? [], as: UTF8.self).contains("observation.recorded")
    }

    /// The service returns the event as it was sent, to the last character and digit.
    ///
    /// - Returns: the position from which the service read it.
    private static func checkStored(_ stack: LocalStack, _ input: HostileInput) async throws -> Place? {
        let id = try #require(input.id)
        let sent = try JSONDocument(try #require(input.bytes)).root
        let source = try #require(sent["source"]?.string)
        let service = Self.isFigure(input) ? "indicators" : "programs-registry"
        let query = "source=\(LocalHTTP.encoded(source))&id=\(id)"
        var kept: JSONView?
        let deadline = ContinuousClock.now + .seconds(300)
        while kept == nil, ContinuousClock.now < deadline {
            let answer = try await LocalHTTP.get("\(stack.url(service))/v1/events?\(query)")
            if answer.status == 200, let root = try? JSONDocument(answer.body).root, root["state"]?.string == "applied"
            {
                kept = root
            } else {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        let outcome = try #require(kept, "\(input.name) of \(source) is not stored")
        let stated = try #require(outcome["event"], "\(input.name) of \(source) is not reported back")
        for name in ["data", "subject"] {
            let (a, b) = (
                sent[name].map { CanonicalJSON.bytes(of: $0) }, stated[name].map { CanonicalJSON.bytes(of: $0) }
            )
            #expect(a == b, "\(name) of \(input.name) of \(source) came back otherwise")
        }
        return outcome["from"].flatMap { Place(stated: $0) }
    }

    /// Each refused record has one dead letter, with its own position and reason, and there are no others.
    private static func checkSetAside(
        _ stack: LocalStack, _ sent: [(input: HostileInput, place: Place)]
    ) async throws {
        let refused = sent.filter { $0.input.outcome != .stored }
        var letters: [Letter] = []
        let deadline = ContinuousClock.now + .seconds(300)
        while letters.count < refused.count, ContinuousClock.now < deadline {
            letters = try await Self.letters(stack)
            try await Task.sleep(for: .milliseconds(200))
        }
        let found = Dictionary(grouping: letters) { $0.place }
        for (input, place) in refused {
            let outcomes = (found[place] ?? []).map { HostileInput.Outcome.refused($0.reason) }
            #expect(outcomes == [input.outcome], "\(input.name), set aside at \(place)")
        }
        let places = Set(refused.map { $0.place })
        let others = letters.filter { !places.contains($0.place) }
        #expect(others.isEmpty, "set aside, though nothing is wrong with it")
        for letter in letters {
            #expect(!letter.sentence.isEmpty && !letter.sentence.contains("\n"))
            #expect(letter.state == "open", "\(letter.place) is settled, though nobody has corrected it")
        }
    }

    /// All dead letters, including settled ones: the usual list hides a letter whose event is known.
    private static func letters(_ stack: LocalStack) async throws -> [Letter] {
        var letters: [Letter] = []
        for service in ["programs-registry", "indicators"] {
            let answer = try await LocalHTTP.get("\(stack.url(service))/v1/dead-letters?state=all&limit=1000")
            let listed = try JSONDocument(answer.body).root["dead_letters"]?.elements ?? []
            for letter in listed {
                letters.append(
                    Letter(
                        place: try #require(Place(stated: letter), "a dead letter without its place"),
                        reason: letter["reason"]?.string ?? "", sentence: letter["sentence"]?.string ?? "",
                        state: letter["state"]?.string ?? ""))
            }
        }
        return letters
    }

    // MARK: Good events and processes

    private static func checkGood(_ stack: LocalStack, _ ids: [String]) async throws {
        for id in ids {
            let query = "source=\(LocalHTTP.encoded(HostileCorpus.source))&id=\(id)"
            var state = ""
            let deadline = ContinuousClock.now + .seconds(300)
            while state != "applied", ContinuousClock.now < deadline {
                let answer = try await LocalHTTP.get("\(stack.url("programs-registry"))/v1/events?\(query)")
                state = (try? JSONDocument(answer.body).root["state"]?.string) ?? ""
                if state != "applied" { try await Task.sleep(for: .milliseconds(50)) }
            }
            #expect(state == "applied", "\(id), a good event, is \(state)")
        }
    }

    private static func checkProcesses(_ stack: LocalStack) throws {
        for service in stack.services {
            #expect(service.process.isRunning, "\(service.name) has ended")
            let status = Files.text("/proc/\(service.process.pid)/status") ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
            let peak = Int(line.filter(\.isNumber)) ?? .max
            #expect(peak < Self.memoryBound, "\(service.name) has used \(peak / 1024) MiB")
            let log = try #require(Files.text("\(stack.folder)/log/\(service.name).log"))
            #expect(log.contains("\"listening\""), "the log of \(service.name) is not its log")
            #expect(!log.contains(HostileCorpus.marker), "the log of \(service.name) holds a payload")
            #expect(!log.contains("drop table"), "the log of \(service.name) holds a payload")
            for line in log.split(separator: "\n") {
                #expect(
                    (try? JSONDocument(String(line)).root.kind) == .object, "\(service.name) logs \(line.prefix(80))")
            }
        }
    }
}

extension HostileInput {
    /// The same input from another source, otherwise equal byte for byte, so that it is a different event. Input that
    /// does not name its source in plain bytes is no event by HTTP or Kafka, and stays as it is.
    fileprivate func stated(by source: String) -> HostileInput {
        HostileInput(
            name: self.name,
            bytes: self.bytes?.replacing(Array(HostileCorpus.source.utf8), with: Array(source.utf8)),
            headers: self.headers, outcome: self.outcome, id: self.id, status: self.status,
            isKafkaOnly: self.isKafkaOnly)
    }
}
