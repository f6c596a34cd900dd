internal import Chance
internal import Shared

/// Seeded synthetic events of some 600 bytes: mostly observations, with activities, duplicates, corrections before
/// their observation, references to entities defined only later, and records that cannot be accepted.
struct Load {
    /// A record, and what its acknowledgement covers.
    struct Item {
        let area: Area
        /// Id of the event; empty when the record is not an event.
        let id: String
        let text: String
    }

    static let source = "https://load.example/publisher"
    private var generator: Seeded
    private(set) var number: Int

    /// - Parameter start: the number to continue from, so that a later process generates other events.
    init(seed: UInt64, from start: Int) {
        self.generator = Seeded(seed &+ UInt64(start))
        self.number = start
    }

    /// The entities that the load refers to.
    static let base: [Item] =
        [
            Item(
                .programs, "city-a", "programs.city.registered.v1",
                #"{"city":"a","name":{"en":"A"},"country":"ID"}"#),
            Item(
                .programs, "city-b", "programs.city.registered.v1",
                #"{"city":"b","name":{"en":"B"},"country":"KR"}"#),
            Item(
                .programs, "pair", "programs.partnership.registered.v1",
                #"{"partnership":"a-b","name":{"en":"A–B"},"cities":["a","b"]}"#),
            Item(
                .programs, "mou", "programs.agreement.signed.v1",
                #"{"agreement":"a-b.mou","kind":"mou","partnerships":["a-b"],"signed":"2016-01-01","effective":"2016","expires":"2030","components":[{"code":"a-b.tax","name":{"en":"Tax"}}]}"#
            ),
            Item(
                .programs, "quiet", "programs.partnership.registered.v1",
                #"{"partnership":"c-d","name":{"en":"C–D"},"cities":["a","b"]}"#),
            Item(
                .reports, "wanted", "reports.report.requested.v1", #"{"partnership":"c-d","as_of":"2023-06-30"}"#),
        ] + (0..<8).map { Self.indicator($0) } + (0..<Self.obstacles).map { Self.obstacle($0) }

    private static let obstacles = 5

    private static func obstacle(_ number: Int) -> Item {
        Item(
            .programs, "obstacle-\(number)", "programs.obstacle.opened.v1",
            #"{"obstacle":"load.b\#(number)","category":"funding","title":{"en":"B"},"on":"2016-0\#(1 + number)","about":[{"kind":"partnership","code":"a-b"}]}"#
        )
    }

    /// One of them adds up its increments, so that derived figures are computed and announced under faults.
    private static func indicator(_ number: Int) -> Item {
        Item(
            .indicators, "indicator-\(number)", "indicators.indicator.defined.v1",
            #"{"indicator":"i\#(number)","title":{"en":"I"},"measure":"1","cumulation":"\#(number == 7 ? "summing" : "none")","level":"2","about":[{"kind":"component","code":"a-b.tax"}]}"#
        )
    }

    /// The next event of the load; a few consist of two records.
    mutating func next() -> [Item] {
        self.number += 1
        let number = self.number
        switch self.generator.below(100) {
        case 0: return [Item(area: .indicators, id: "", text: "this is no JSON \(number)")]
        case 1:
            return [Item(.indicators, "bad\(number)", "indicators.target.set.v1", #"{"target":"t","value":1}"#, number)]
        case 2:
            // A correction comes before its observation, and waits.
            return [Self.correction(number), self.observation(number)]
        case 3..<8: return [self.activity()]
        case 8:
            let item = self.observation(number)
            return [item, item]
        case 9:
            // Some indicators are defined only after their figures have been sent.
            let late = 100 + number / 200
            return number % 200 > 150 ? [Self.indicator(late)] : [self.observation(number, of: late)]
        case 10..<13: return [self.life()]
        default: return [self.observation(number)]
        }
    }

    /// Indicators that some observation may still wait for.
    var lateIndicators: [Item] { (100...100 + self.number / 200).map { Self.indicator($0) } }

    private mutating func observation(_ number: Int, of indicator: Int? = nil) -> Item {
        let indicator = indicator ?? self.generator.below(8)
        let day = CalendarDate(dayNumber: 17_000 + self.generator.below(900))
        let padding = Secrets.payload + String(repeating: " x", count: 80)
        return Item(
            .indicators, "o\(number)", "indicators.observation.recorded.v1",
            #"{"observation":"load.o\#(number)","indicator":"i\#(indicator)","period":{"start":"\#(day)","end":"\#(day)","type":"custom"},"state":"approved","value":\#(1 + self.generator.below(1_000_000)),"sources":[{"title":"synthetic load","note":{"en":"\#(padding)"}}]}"#,
            number)
    }

    private static func correction(_ number: Int) -> Item {
        Item(
            .indicators, "k\(number)", "indicators.observation.corrected.v1",
            #"{"observation":"load.o\#(number)","indicator":"i0","period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"},"state":"approved","value":7,"reason":{"text":{"en":"synthetic"},"code":"source_error"}}"#,
            number + 1_000_000)
    }

    /// An activity; some belong to the partnership whose report is requested.
    mutating func activity() -> Item {
        let number = self.number
        return Item(
            .programs, "a\(number)", "programs.activity.completed.v1",
            #"{"activity":"load.a\#(number % 50)","partnerships":["\#(number % 50 == 0 ? "c-d" : "a-b")"],"end":"20\#(17 + number % 5)-0\#(1 + number % 9)-1\#(number % 9)","title":{"en":"\#(Secrets.payload)"}}"#,
            number)
    }

    /// A step of an obstacle's life cycle, valid or not, or a transaction, so that links change all the time.
    private mutating func life() -> Item {
        let number = self.number
        let day = CalendarDate(dayNumber: 17_000 + self.generator.below(900))
        let obstacle = #""obstacle":"load.b\#(number % Self.obstacles)","on":"\#(day)""#
        return switch self.generator.below(4) {
        case 0:
            Item(.programs, "r\(number)", "programs.obstacle.reopened.v1", "{\(obstacle)}", number)
        case 1:
            Item(
                .programs, "l\(number)", "programs.obstacle.closed.v1", #"{\#(obstacle),"outcome":"resolved"}"#, number)
        default:
            Item(
                .programs, "t\(number)", "programs.transaction.recorded.v1",
                #"{"transaction":"load.t\#(number % 40)","type":"3","on":"\#(day)","value":{"amount":\#(number),"currency":"IDR"},"partnerships":[{"partnership":"\#(number % 3 == 0 ? "c-d" : "a-b")"}]}"#,
                number)
        }
    }

    /// An event that is sent by HTTP, with its own numbering; some name a person.
    static func posted(_ number: Int) -> Item {
        if number % 10 == 3 {
            return Item(
                .programs, "n\(number)", "programs.person.named.v1",
                #"{"person":"load.n\#(number % 20)","name":{"en":"\#(Secrets.name) \#(number)"}}"#, number)
        }
        return Item(
            .programs, "h\(number)", "programs.activity.completed.v1",
            #"{"activity":"load.h\#(number % 50)","partnerships":["a-b"],"end":"20\#(17 + number % 5)-0\#(1 + number % 9)-1\#(number % 9)"}"#,
            number)
    }
}

extension Load.Item {
    /// An event with this `data`.
    init(_ area: Area, _ id: String, _ type: String, _ data: String, _ time: Int = 0) {
        let stamp = Instant(microseconds: 1_700_000_000_000_000 + Int64(time) * 1_000_000).description
        self.init(
            area: area, id: id,
            text:
                #"{"specversion":"1.0","id":"\#(id)","source":"\#(Load.source)","type":"org.kembar.\#(type)","time":"\#(stamp)","data":\#(data)}"#
        )
    }
}
