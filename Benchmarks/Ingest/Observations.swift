internal import Chance
internal import Kafka
internal import Shared

/// Synthetic observations of 600 bytes each, from a seed: eight indicators, four publishers, a month each.
///
/// They are written as the service itself writes events, so that every contender stores the same bytes.
struct Observations {
    static let size = 600
    static let indicators = 8
    private static let words = [
        "synthetic", "figure", "of", "the", "hotel", "tax", "as", "counted", "for", "a", "month", "with", "late",
        "payments", "and", "all", "districts", "revised", "after", "audit",
    ]

    private var generator: Seeded
    private var number = 0
    private let prefix: String

    /// - Parameter prefix: prefix of the codes of the observations.
    init(seed: UInt64, prefix: String = "synthetic.o") {
        self.generator = Seeded(seed)
        self.prefix = prefix
    }

    /// The events that the observations refer to.
    static func definitions(topic: String) -> [KafkaRecord] {
        (0..<Self.indicators).map { number in
            Self.record(
                topic, key: "indicator/synthetic.i\(number)",
                #"{"specversion":"1.0","id":"indicator-\#(number)","source":"https://synthetic.example/statistics","type":"org.kembar.indicators.indicator.defined.v1","time":"2016-01-01T00:00:00Z","datacontenttype":"application/json","data":{"indicator":"synthetic.i\#(number)","title":{"en":"Synthetic indicator \#(number)"},"measure":"1","cumulation":"none","level":"2"}}"#
            )
        }
    }

    /// The next observation.
    ///
    /// - Parameter time: the event's time; nil derives a time in 2016 from its number.
    mutating func next(topic: String, time: Instant? = nil) -> KafkaRecord {
        self.number += 1
        let time = time ?? Instant(microseconds: 1_451_606_400_000_000 + Int64(self.number) * 1_234_567)
        let code = self.prefix + Self.padded(self.number, 9)
        let (year, month) = (2016 + self.generator.below(8), Self.padded(1 + self.generator.below(12), 2))
        let head =
            #"{"specversion":"1.0","id":"\#(self.identifier())","source":"https://city-\#(self.generator.below(4)).example/statistics","type":"org.kembar.indicators.observation.recorded.v1","time":"\#(time)","datacontenttype":"application/json","data":{"observation":"\#(code)","indicator":"synthetic.i\#(self.generator.below(Self.indicators))","period":{"start":"\#(year)-\#(month)-01","end":"\#(year)-\#(month)-28","type":"custom"},"state":"approved","value":\#(1 + self.generator.below(9_999_999)),"sources":[{"title":"Synthetic figures","note":{"en":""#
        let tail = #""}}]}}"#
        return Self.record(
            topic, key: "observation/\(code)", head + self.note(Self.size - head.utf8.count - tail.utf8.count) + tail)
    }

    private mutating func note(_ size: Int) -> String {
        var note = ""
        while note.utf8.count < size { note += Self.words[self.generator.below(Self.words.count)] + " " }
        return String(note.prefix(max(0, size)))
    }

    /// A random UUID, as publishers use them.
    private mutating func identifier() -> String {
        func hex(_ value: UInt64, _ digits: Int) -> String {
            let text = String(value, radix: 16)
            return String(repeating: "0", count: digits - text.count) + text
        }
        let (high, low) = (self.generator.next(), self.generator.next())
        return [
            hex(high >> 32, 8), hex(high >> 16 & 0xFFFF, 4), "4" + hex(high & 0xFFF, 3),
            "a" + hex(low >> 48 & 0xFFF, 3), hex(low & 0xFFFF_FFFF_FFFF, 12),
        ].joined(separator: "-")
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
    }

    private static func record(_ topic: String, key: String, _ value: String) -> KafkaRecord {
        KafkaRecord(
            topic: topic, key: Array(key.utf8), value: Array(value.utf8),
            headers: [("content-type", Array(Wire.contentType.utf8))])
    }
}
