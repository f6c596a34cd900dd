internal import Arguments
internal import Kafka
internal import Lifecycle
internal import LocalStack
internal import Shared

/// `chaos publish`: the publisher, a separate process. It publishes until it is asked to stop, and then waits for the
/// acknowledgements of records in flight.
enum PublishCommand {
    static let command = Command(
        "publish", summary: "Publish the load until SIGTERM; the harness starts this itself",
        options: [
            .init("bootstrap-servers", value: "HOST:PORT", help: "Kafka"),
            .init("urls", value: "URL,URL", help: "services to post to"),
            .init("ledger", value: "FILE", help: "file that records the acknowledged events"),
            .init("seed", value: "N", help: "seed of the events"),
            .init("start", value: "N", help: "number of the event before the first"),
            .init("rate", value: "N", help: "records a second by Kafka (300)"),
        ]
    ) { arguments in
        guard let servers = arguments["bootstrap-servers"], let file = arguments["ledger"],
            let seed = UInt64(arguments["seed"] ?? ""), let start = Int(arguments["start"] ?? ""),
            let rate = Int(arguments["rate"] ?? "300")
        else { throw Command.Misuse("publish needs --bootstrap-servers, --ledger, --seed and --start.") }
        let stop = ShutdownSignal()
        let signals = Signals(trigger: stop)
        let ledger = try Ledger(file)
        let urls = (arguments["urls"] ?? "").split(separator: ",").map(String.init)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await Self.produce(servers, ledger, seed, start, rate, stop) }
            if !urls.isEmpty { group.addTask { await Self.post(urls, ledger, start, stop) } }
            try await group.waitForAll()
        }
        withExtendedLifetime(signals) {}
        return 0
    }

    private static func produce(
        _ servers: String, _ ledger: Ledger, _ seed: UInt64, _ start: Int, _ rate: Int, _ stop: ShutdownSignal
    ) async throws {
        let producer = try KafkaProducer(
            KafkaSettings(bootstrapServers: servers, extra: ["reconnect.backoff.max.ms": "500"]))
        defer { producer.close() }
        var load = Load(seed: seed, from: start)
        await Self.send(Load.base, producer, ledger)
        var next = ContinuousClock.now
        while !stop.isTriggered {
            var items: [Load.Item] = []
            for _ in 0..<max(1, rate / 10) { items += load.next() }
            await Self.send(items, producer, ledger)
            next = max(next + .milliseconds(100), .now)
            try await Task.sleep(until: next)
        }
        // Defines the remaining indicators, so that no observation waits for ever.
        await Self.send(load.lateIndicators, producer, ledger)
    }

    private static func send(_ items: [Load.Item], _ producer: KafkaProducer, _ ledger: Ledger) async {
        let records = items.map { item in
            KafkaRecord(
                topic: "\(ChaosStack.prefix).in.\(item.area.rawValue)", key: Array("\(item.id.hashed % 64)".utf8),
                value: Array(item.text.utf8), headers: [("content-type", Array(Wire.contentType.utf8))])
        }
        let results = await producer.send(records)
        ledger.add(zip(items, results).compactMap { item, result in if case .success = result { item } else { nil } })
    }

    /// Posts one request after another, to varying services; about every third is a batch of three.
    private static func post(_ urls: [String], _ ledger: Ledger, _ start: Int, _ stop: ShutdownSignal) async {
        var number = start
        while !stop.isTriggered {
            let isBatch = number % 5 == 0
            let items = (0..<(isBatch ? 3 : 1)).map { Load.posted(number + $0) }
            let body = isBatch ? "[\(items.map(\.text).joined(separator: ","))]" : items[0].text
            let answer = try? await LocalHTTP.post(
                "\(urls[number % urls.count])/v1/events", Array(body.utf8),
                headers: [
                    "Content-Type": isBatch ? "application/cloudevents-batch+json" : "application/cloudevents+json",
                    "Authorization": "Bearer \(Secrets.token)",
                ], limit: 4)
            if answer?.status == 202 { ledger.add(items) }
            number += items.count
            try? await Task.sleep(for: .milliseconds(60))
        }
    }
}

extension String {
    /// A hash that is the same in every run.
    fileprivate var hashed: Int { self.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF } }
}
