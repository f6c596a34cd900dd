internal import FoundationEssentials
internal import JSON
internal import Kafka
internal import LocalStack
internal import Shared
internal import TestSupport
internal import Testing

/// The hostile corpus through real services, by Kafka and by HTTP: refused or set aside with the right reason, or stored
/// equal; nobody crashes, memory is bounded, and the good events beside it arrive.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(5)))
struct HostileTests {
    /// KiB of resident memory that no service may pass.
    private static let memoryBound = 512 << 10

    @Test func whatNobodyShouldSendHarmsNobody() async throws {
        _ = try #require(TestServers.programs, "KEMBAR_TEST_PROGRAMS is not set; run ./kembar.sh test")
        let folder = "\(Files.currentFolder)/.kembar/test/hostile-\(UInt32.random(in: 0...UInt32.max))"
        let stack = try await LocalStack.start(in: folder, kafka: .embedded, prefix: "kembar", port: nil) { _ in }
        let result: Result<Void, any Error>
        do {
            try await Self.prepare(stack)
            let byHTTP = try await Self.byHTTP(stack)
            let byKafka = try await Self.byKafka(stack)
            try await Self.checkGood(stack, byHTTP + byKafka)
            Self.checkProcesses(stack)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await stack.stop()
        try result.get()
    }

    /// What the corpus refers to.
    private static func prepare(_ stack: LocalStack) async throws {
        let events = [
            HostileCorpus.event("base-city", data: HostileCorpus.city("base")),
            HostileCorpus.event("base-city-2", data: HostileCorpus.city("base-2")),
            HostileCorpus.event(
                "base-pair", type: "org.kembar.programs.partnership.registered.v1",
                data: #"{"partnership":"hostile","name":{"en":"Synthetic"},"cities":["base","base-2"]}"#),
            HostileCorpus.event(
                "base-indicator", type: "org.kembar.indicators.indicator.defined.v1",
                data: #"{"indicator":"hostile","title":{"en":"Synthetic"},"measure":"1"}"#),
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
            switch input.fate {
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
        // The connection may be cut before ten megabytes are through: then nobody answers, which is an answer too.
        let large = [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
        if let answer = try? await Self.post(stack, large) { #expect(answer.status == 413, "\(answer.status)") }
        // A sender of one byte a second is cut by the server's own clock, while others are answered.
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
        let fate = try await LocalHTTP.get("\(stack.url("programs-registry"))/v1/events?\(query)")
        #expect(fate.status == 404, "a part of a refused batch was kept")
    }

    // MARK: Kafka

    private static func byKafka(_ stack: LocalStack) async throws -> [String] {
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: stack.kafka.bootstrapServers))
        defer { producer.close() }
        var records: [KafkaRecord] = []
        var ids: [String] = []
        for (number, input) in HostileCorpus.all.enumerated() {
            // As on a topic of its own, each with a key that is no text.
            let area =
                input.name.contains("digits") || input.name.contains("exponent") || Self.isFigure(input)
                ? "indicators" : "programs"
            records.append(
                KafkaRecord(
                    topic: "kembar.in.\(area)", key: [0xFF, 0, UInt8(number)], value: input.bytes,
                    headers: input.headers.map { ($0.name, $0.value) }))
            let good = Self.good(number, "kafka")
            records.append(
                KafkaRecord(
                    topic: "kembar.in.programs", key: nil, value: good.bytes,
                    headers: [("content-type", Array("application/cloudevents+json".utf8))]))
            ids.append(good.id)
        }
        for result in await producer.send(records) { #expect(throws: Never.self) { try result.get() } }
        for input in HostileCorpus.all {
            switch input.fate {
            case .stored: try await Self.checkStored(stack, input)
            case .refused: continue
            }
        }
        try await Self.checkSetAside(stack)
        return ids
    }

    private static func isFigure(_ input: HostileInput) -> Bool {
        String(decoding: input.bytes ?? [], as: UTF8.self).contains("observation.recorded")
    }

    /// Told back as it was told, to the last character and digit.
    private static func checkStored(_ stack: LocalStack, _ input: HostileInput) async throws {
        let id = try #require(input.id)
        let sent = try JSONDocument(try #require(input.bytes)).root
        let service = Self.isFigure(input) ? "indicators" : "programs-registry"
        let query = "source=\(LocalHTTP.encoded(HostileCorpus.source))&id=\(id)"
        var kept: JSONView?
        let deadline = ContinuousClock.now + .seconds(40)
        while kept == nil, ContinuousClock.now < deadline {
            let answer = try await LocalHTTP.get("\(stack.url(service))/v1/events?\(query)")
            if answer.status == 200, let root = try? JSONDocument(answer.body).root, root["state"]?.string == "applied"
            {
                kept = root["event"]
            } else {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        let told = try #require(kept, "\(input.name) is not stored")
        for name in ["data", "subject"] {
            let (a, b) = (
                sent[name].map { CanonicalJSON.bytes(of: $0) }, told[name].map { CanonicalJSON.bytes(of: $0) }
            )
            #expect(a == b, "\(name) of \(input.name) came back otherwise")
        }
    }

    private static func checkSetAside(_ stack: LocalStack) async throws {
        let expected = HostileCorpus.all.compactMap { input -> String? in
            if case .refused(let reason) = input.fate { reason } else { nil }
        }
        var found: [String] = []
        let deadline = ContinuousClock.now + .seconds(40)
        while found.count < expected.count, ContinuousClock.now < deadline {
            found = []
            for service in ["programs-registry", "indicators"] {
                let answer = try await LocalHTTP.get("\(stack.url(service))/v1/dead-letters?limit=1000")
                let letters = try JSONDocument(answer.body).root["dead_letters"]?.elements ?? []
                found += letters.compactMap { $0["reason"]?.string }
                for letter in letters {
                    #expect(letter["offset"] != nil && letter["partition"] != nil)
                    #expect(letter["sentence"]?.string?.contains("\n") == false)
                }
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        #expect(found.sorted() == expected.sorted())
    }

    // MARK: What must not suffer

    private static func checkGood(_ stack: LocalStack, _ ids: [String]) async throws {
        for id in ids {
            let query = "source=\(LocalHTTP.encoded(HostileCorpus.source))&id=\(id)"
            var state = ""
            let deadline = ContinuousClock.now + .seconds(40)
            while state != "applied", ContinuousClock.now < deadline {
                let answer = try await LocalHTTP.get("\(stack.url("programs-registry"))/v1/events?\(query)")
                state = (try? JSONDocument(answer.body).root["state"]?.string) ?? ""
                if state != "applied" { try await Task.sleep(for: .milliseconds(50)) }
            }
            #expect(state == "applied", "\(id), a good event, is \(state)")
        }
    }

    private static func checkProcesses(_ stack: LocalStack) {
        for service in stack.services {
            #expect(service.process.isRunning, "\(service.name) has ended")
            let status = Files.text("/proc/\(service.process.pid)/status") ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
            let peak = Int(line.filter(\.isNumber)) ?? .max
            #expect(peak < Self.memoryBound, "\(service.name) has used \(peak / 1024) MiB")
            let log = Files.text("\(stack.folder)/log/\(service.name).log") ?? ""
            #expect(!log.contains(HostileCorpus.marker), "the log of \(service.name) holds a payload")
            #expect(!log.contains("drop table"), "the log of \(service.name) holds a payload")
            for line in log.split(separator: "\n") {
                #expect(
                    (try? JSONDocument(String(line)).root.kind) == .object, "\(service.name) logs \(line.prefix(80))")
            }
        }
    }
}
