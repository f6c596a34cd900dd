internal import JSON
internal import Kafka
internal import LocalStack
internal import Shared
internal import Synchronization
internal import TestSupport

/// A paced, seeded publisher: mostly observations of some 600 bytes, with activities, repetitions, corrections before
/// their observation, and records that cannot be taken.
final class Load: Sendable {
    struct Sent {
        /// Acknowledged by Kafka or by HTTP 2xx: the area and the id.
        var acknowledged: [(area: Area, id: String)] = []
        /// Acknowledged records that no event can be made of.
        var garbage = 0
        var refused = 0
    }

    static let source = "https://load.example/publisher"
    let sent = Mutex(Sent())

    private static func event(_ id: String, _ type: String, _ data: String, _ time: Int) -> String {
        let stamp = Instant(microseconds: 1_700_000_000_000_000 + Int64(time) * 1_000_000).description
        return
            #"{"specversion":"1.0","id":"\#(id)","source":"\#(Self.source)","type":"org.kembar.\#(type)","time":"\#(stamp)","data":\#(data)}"#
    }

    /// What the load refers to.
    static let base: [(area: Area, id: String, text: String)] =
        [
            (
                .programs, "city-a",
                event("city-a", "programs.city.registered.v1", #"{"city":"a","name":{"en":"A"},"country":"ID"}"#, 0)
            ),
            (
                .programs, "city-b",
                event("city-b", "programs.city.registered.v1", #"{"city":"b","name":{"en":"B"},"country":"KR"}"#, 0)
            ),
            (
                .programs, "pair",
                event(
                    "pair", "programs.partnership.registered.v1",
                    #"{"partnership":"a-b","name":{"en":"A–B"},"cities":["a","b"]}"#, 0)
            ),
            (
                .programs, "mou",
                event(
                    "mou", "programs.agreement.signed.v1",
                    #"{"agreement":"a-b.mou","kind":"mou","partnerships":["a-b"],"signed":"2016-01-01","effective":"2016","expires":"2030","components":[{"code":"a-b.tax","name":{"en":"Tax"}}]}"#,
                    0)
            ),
            (
                .programs, "quiet",
                event(
                    "quiet", "programs.partnership.registered.v1",
                    #"{"partnership":"c-d","name":{"en":"C–D"},"cities":["a","b"]}"#, 0)
            ),
            (
                .reports, "wanted",
                event("wanted", "reports.report.requested.v1", #"{"partnership":"c-d","as_of":"2030-01-01"}"#, 0)
            ),
        ]
        + (0..<8).map { number in
            (
                .indicators, "indicator-\(number)",
                event(
                    "indicator-\(number)", "indicators.indicator.defined.v1",
                    #"{"indicator":"i\#(number)","title":{"en":"I"},"measure":"1","level":"2","about":[{"kind":"component","code":"a-b.tax"}]}"#,
                    0)
            )
        }

    private static func observation(_ number: Int, _ generator: inout Seeded) -> String {
        let padding = String(repeating: "x", count: 180)
        let indicator = Int.random(in: 0..<8, using: &generator)
        let day = CalendarDate(dayNumber: 17_000 + Int.random(in: 0..<900, using: &generator))
        return event(
            "o\(number)", "indicators.observation.recorded.v1",
            #"{"observation":"load.o\#(number)","indicator":"i\#(indicator)","period":{"start":"\#(day)","end":"\#(day)","type":"other"},"state":"approved","value":\#(Int.random(in: 1..<1_000_000, using: &generator)),"sources":[{"title":"synthetic load","note":{"en":"\#(padding)"}}]}"#,
            number)
    }

    private static func correction(_ number: Int) -> String {
        event(
            "k\(number)", "indicators.observation.corrected.v1",
            #"{"observation":"load.o\#(number)","indicator":"i0","period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"},"state":"approved","value":7,"reason":{"text":{"en":"synthetic"},"code":"source_error"}}"#,
            number + 1_000_000)
    }

    private static func activity(_ number: Int) -> String {
        // Now and then one of the partnership whose report is wanted.
        event(
            "a\(number)", "programs.activity.completed.v1",
            #"{"activity":"load.a\#(number % 50)","partnerships":["\#(number % 50 == 0 ? "c-d" : "a-b")"],"end":"20\#(17 + number % 5)-0\#(1 + number % 9)-1\#(number % 9)"}"#,
            number)
    }

    /// Publishes at `rate` a second until `stop`, in pieces of a tenth of a second.
    func run(
        _ kafka: LocalKafka, prefix: String, rate: Int, seed: UInt64, until stop: @Sendable () -> Bool,
        http: @Sendable () -> String
    ) async throws {
        var generator = Seeded(seed)
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: kafka.bootstrapServers))
        defer { producer.close() }
        await self.send(Self.base.map { ($0.area, $0.id, $0.text) }, producer, prefix)
        var number = 0
        var next = ContinuousClock.now
        while !stop() {
            var piece: [(Area, String, String)] = []
            for _ in 0..<rate / 10 {
                number += 1
                switch Int.random(in: 0..<100, using: &generator) {
                case 0: piece.append((.indicators, "", "this is no JSON \(number)"))
                case 1:
                    piece.append(
                        (
                            .indicators, "bad\(number)",
                            Self.event("bad\(number)", "indicators.target.set.v1", #"{"target":"t","value":1}"#, number)
                        ))
                case 2:
                    // A correction comes before its observation, and waits.
                    piece.append((.indicators, "k\(number)", Self.correction(number)))
                    piece.append((.indicators, "o\(number)", Self.observation(number, &generator)))
                case 3..<8: piece.append((.programs, "a\(number)", Self.activity(number)))
                case 8:
                    let text = Self.observation(number, &generator)
                    piece += [(.indicators, "o\(number)", text), (.indicators, "o\(number)", text)]
                default: piece.append((.indicators, "o\(number)", Self.observation(number, &generator)))
                }
            }
            await self.send(piece, producer, prefix)
            number += 1
            await self.post(Self.activity(number), "a\(number)", http())
            next += .milliseconds(100)
            try await Task.sleep(until: next)
        }
    }

    private func send(_ piece: [(Area, String, String)], _ producer: KafkaProducer, _ prefix: String) async {
        let records = piece.map { area, id, text in
            KafkaRecord(
                topic: "\(prefix).in.\(area.rawValue)", key: Array("\(id.hashed % 64)".utf8), value: Array(text.utf8),
                headers: [("content-type", Array(Wire.contentType.utf8))])
        }
        let results = await producer.send(records)
        self.sent.withLock { sent in
            for ((area, id, _), result) in zip(piece, results) {
                guard case .success = result else {
                    sent.refused += 1
                    continue
                }
                if id.isEmpty { sent.garbage += 1 } else { sent.acknowledged.append((area, id)) }
            }
        }
    }

    private func post(_ text: String, _ id: String, _ url: String) async {
        let answer = try? await LocalHTTP.post(
            "\(url)/v1/events", Array(text.utf8), headers: ["Content-Type": "application/cloudevents+json"])
        self.sent.withLock { sent in
            if let answer, (200..<300).contains(answer.status) {
                sent.acknowledged.append((.programs, id))
            } else {
                sent.refused += 1
            }
        }
    }
}

extension String {
    /// The same number in every run.
    fileprivate var hashed: Int { self.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF } }
}
