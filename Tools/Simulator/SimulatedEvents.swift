internal import Chance
internal import Crypto
internal import Messaging
internal import Observability
internal import Shared

/// The events that a simulation publishes: synthetic, valid ones that refer to each other, conflicts, and records that
/// cannot be accepted.
enum SimulatedEvents {
    static let topics = Topics(prefix: "s")
    static let metrics = Metrics()
    static let now = Instant("2026-06-01T00:00:00Z") ?? Instant(microseconds: 0)
    static let source = "https://office.example"

    /// One record for the intake of programs.
    struct Sample: Sendable {
        /// Its place in `all`.
        var number = 0
        let bytes: [UInt8]
        /// Nil for a record that is not accepted as an event.
        let event: Event?
        /// Of the event's content.
        let digest: [UInt8]?

        init(_ text: String) {
            self.bytes = Array(text.utf8)
            self.event = try? Event(structured: self.bytes)
            self.digest = self.event.map { Wire.contentDigest(of: $0.envelope).bytes }
        }

        /// For findings.
        var name: String { self.event?.ref.id ?? String(decoding: self.bytes.prefix(120), as: UTF8.self) }
    }

    static let partitions: [String: Int] = [
        Self.topics.intake(.programs): 2, Self.topics.intake(.programs) + ".office": 1,
        Self.topics.intake(.reports): 1, Self.topics.facts(.programs): 2, Self.topics.facts(.reports): 1,
        Self.topics.deadLetters(Self.topics.intake(.programs)): 1,
        Self.topics.deadLetters(Self.topics.intake(.reports)): 1,
    ]

    private static func event(_ id: String, _ type: String, _ data: String) -> Sample {
        Sample(
            #"{"specversion":"1.0","id":"\#(id)","source":"\#(Self.source)","type":"org.kembar.programs.\#(type)","time":"2026-01-01T00:00:00Z","data":\#(data)}"#
        )
    }

    private static func city(_ code: String, _ id: String, _ name: String) -> Sample {
        Self.event(id, "city.registered.v1", #"{"city":"\#(code)","name":{"en":"\#(name)"},"country":"ID"}"#)
    }

    private static func partnership(_ code: String, _ cities: [String]) -> Sample {
        let list = cities.map { "\"\($0)\"" }.joined(separator: ",")
        return Self.event(
            "p-\(code)", "partnership.registered.v1",
            #"{"partnership":"\#(code)","name":{"en":"\#(code)"},"cities":[\#(list)]}"#)
    }

    private static func done(_ activity: String, _ partnership: String, _ id: String, _ end: String) -> Sample {
        Self.event(
            id, "activity.completed.v1",
            #"{"activity":"\#(activity)","partnerships":["\#(partnership)"],"end":"\#(end)"}"#)
    }

    private static func withdrawn(_ id: String) -> Sample {
        Self.event(
            "w-\(id)", "event.withdrawn.v1",
            #"{"source":"\#(Self.source)","id":"\#(id)","reason":{"en":"a mistake"}}"#)
    }

    static let all: [Sample] = Self.samples.enumerated().map { number, sample in
        var numbered = sample
        numbered.number = number
        return numbered
    }

    private static let samples: [Sample] = [
        city("alfa", "c-alfa", "Alfa"), city("beta", "c-beta", "Beta"), city("gama", "c-gama", "Gama"),
        // Two more statements about one city, and one that is in conflict with the first.
        city("alfa", "c-alfa-2", "Alfa"), city("alfa", "c-alfa-3", "Alpha"), city("alfa", "c-alfa", "Aleph"),
        partnership("alfa-beta", ["alfa", "beta"]), partnership("beta-gama", ["beta", "gama"]),
        done("a1", "alfa-beta", "d-1", "2020-05-01"), done("a2", "alfa-beta", "d-2", "2020-06-01"),
        done("a3", "beta-gama", "d-3", "2020-07-01"), done("a1", "alfa-beta", "d-4", "2020-05-02"),
        withdrawn("d-1"), withdrawn("c-alfa-3"), withdrawn("w-d-1"),
        Sample("this is no JSON"), Sample("{}"),
        event("u-1", "city.renamed.v9", "{}"),
        event(Self.unstorable, "city.registered.v1", #"{"city":"delta","name":{"en":"D"},"country":"ID"}"#),
        // Refused under the identity of an event that is accepted.
        event("c-beta", "city.registered.v1", #"{"city":"beta"}"#), event("d-2", "activity.completed.v1", "{}"),
        event("d-3", "activity.completed.v1", "{}"),
    ]

    /// The id of an event of which PostgreSQL refuses a value.
    static let unstorable = "x-unstorable"

    /// Some of them, in any order, some more than once.
    static func draw(_ count: Int, _ random: inout Seeded) -> [Sample] {
        var drawn: [Sample] = []
        var rest = self.all
        while drawn.count < count {
            if rest.isEmpty || random.chance(1, in: 5) {
                drawn.append(self.all[random.below(self.all.count)])
            } else {
                drawn.append(rest.remove(at: random.below(rest.count)))
            }
        }
        return drawn
    }
}
