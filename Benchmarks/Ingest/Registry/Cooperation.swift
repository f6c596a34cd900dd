internal import Chance
internal import Kafka
internal import Shared

/// The records of one synthetic partnership: its framework, its work, its money, and its obstacles and context, in the
/// order in which they would be published.
struct Cooperation {
    /// Number of records of a partnership.
    static let size = 200
    static let cities = 60

    private let code: String
    private var generator: Seeded
    private var events: [(thing: String, type: String, data: String)] = []

    /// The cities, which all partnerships share.
    static func cities(topic: String) -> [KafkaRecord] {
        (0..<Self.cities).map { number in
            Self.record(
                topic, key: "city/synthetic-\(number)", id: "city-\(number)", type: "city.registered", second: 0,
                #"{"city":"synthetic-\#(number)","name":{"en":"Synthetic city \#(number)"},"country":"ID"}"#)
        }
    }

    /// - Parameter isScattered: see `RegistryOptions`.
    static func records(of number: Int, seed: UInt64, topic: String, isScattered: Bool) -> [KafkaRecord] {
        var cooperation = Self(number, seed: seed)
        cooperation.build()
        return cooperation.events.enumerated().map { position, event in
            Self.record(
                topic, key: isScattered ? event.thing : "partnership/\(cooperation.code)",
                id: "\(cooperation.code)-\(position)", type: event.type, second: position, event.data)
        }
    }

    private init(_ number: Int, seed: UInt64) {
        self.code = "synthetic-p\(number)"
        self.generator = Seeded(seed &+ UInt64(number) &* 7919)
    }

    private static func record(
        _ topic: String, key: String, id: String, type: String, second: Int, _ data: String
    ) -> KafkaRecord {
        let time = Instant(microseconds: 1_700_000_000_000_000 + Int64(second) * 1_000_000)
        let text =
            #"{"specversion":"1.0","id":"\#(id)","source":"https://synthetic.example/registry","type":"org.kembar.programs.\#(type).v1","time":"\#(time)","datacontenttype":"application/json","data":\#(data)}"#
        return KafkaRecord(
            topic: topic, key: Array(key.utf8), value: Array(text.utf8),
            headers: [("content-type", Array(Wire.contentType.utf8))])
    }

    private mutating func add(_ noun: String, _ verb: String, _ code: String, _ members: String) {
        self.events.append(
            (
                "\(noun)/\(code)", "\(noun).\(verb)",
                #"{"\#(noun)":"\#(code)",\#(members),"sources":[{"title":"Synthetic register","quote":"Made up to measure how fast it is stored."}]}"#
            ))
    }

    private mutating func day() -> String {
        "20\(16 + self.generator.below(5))-0\(1 + self.generator.below(9))-1\(self.generator.below(10))"
    }

    private mutating func build() {
        let (p, city, other) = (self.code, self.generator.below(Self.cities), self.generator.below(Self.cities - 1))
        let cities = ["synthetic-\(city)", "synthetic-\(other >= city ? other + 1 : other)"]
        let partnerships = #""partnerships":["\#(p)"]"#
        self.add(
            "partnership", "registered", p, #""name":{"en":"\#(p)"},"cities":["\#(cities[0])","\#(cities[1])"]"#)
        self.framework(p, cities, partnerships)
        self.work(p, partnerships)
        self.money(p, cities)
        self.surroundings(p, cities)
        precondition(self.events.count == Self.size, "a partnership has \(self.events.count) records")
    }

    /// 45 records.
    private mutating func framework(_ p: String, _ cities: [String], _ partnerships: String) {
        for kind in ["loi", "mou"] {
            let code = "\(p).\(kind)"
            self.add("agreement", "drafted", code, #""kind":"\#(kind)",\#(partnerships),"on":"2015-01-10""#)
            self.add("agreement", "signed", code, #""kind":"\#(kind)",\#(partnerships),"signed":"2015-09-10""#)
        }
        let items = (1...12).map { #"{"item":"C\#($0)","rating":"1","quote":"synthetic"}"# }.joined(separator: ",")
        self.events.append(
            (
                "framework_rating/\(p).rating", "agreement.version_rated",
                #"{"framework_rating":"\#(p).rating","agreement":"\#(p).mou","on":"2016-01-01","items":[\#(items)]}"#
            ))
        for step in 1...8 {
            self.events.append(
                (
                    "formation_step/\(p).mou.\(step)", "formation_step.completed",
                    #"{"agreement":"\#(p).mou","step":\#(step),"on":"2015-0\#(step)-01"}"#
                ))
        }
        for number in 0..<8 {
            let component = "\(p).c\(number)"
            self.add(
                "component", "defined", component,
                #""name":{"en":"Synthetic field \#(number)"},"agreement":"\#(p).mou","objective":{"en":"Synthetic"}"#)
            self.add(
                "result", "defined", "\(p).r\(number)",
                #""level":"1","statement":{"en":"Synthetic"},"components":["\#(component)"]"#)
            for role in [2, 4] {
                self.add(
                    "responsibility", "assigned", "\(p).s\(number).\(role)",
                    #""component":"\#(component)","party":{"kind":"city","code":"\#(cities[role / 4])"},"role":"\#(role)","from":"2016-01-01""#
                )
            }
        }
    }

    /// 101 records.
    private mutating func work(_ p: String, _ partnerships: String) {
        self.add("programme", "registered", "\(p).g", #""title":{"en":"Synthetic"},\#(partnerships)"#)
        self.add("programme", "status_changed", "\(p).g", #""status":"2","on":"2016-01-01""#)
        for year in 2016...2020 {
            self.add(
                "work_plan", "adopted", "\(p).w\(year)",
                #"\#(partnerships),"start":"\#(year)-01-01","end":"\#(year)-12-31""#)
        }
        for number in 0..<30 {
            let activity = "\(p).a\(number)"
            self.add(
                "activity", "planned", activity,
                #""title":{"en":"Synthetic"},"kind":"training",\#(partnerships),"components":["\#(p).c\#(number % 8)"],"on":"2015-12-0\#(1 + number % 9)""#
            )
            let day = self.day()
            switch number % 5 {
            case 0:
                self.add("activity", "cancelled", activity, #""reason":{"text":{"en":"Synthetic"}},"on":"\#(day)""#)
            default: self.add("activity", "completed", activity, #"\#(partnerships),"end":"\#(day)""#)
            }
            self.add(
                "participation", "recorded", "\(p).n\(number)",
                #""activity":"\#(activity)","persons":\#(1 + number),"sex":"unknown","role":"trainee""#)
        }
        for number in 0..<4 {
            self.add(
                "participation", "followed_up", "\(p).n\(number)",
                #""after_months":6,"on":"\#(self.day())","still_in_post":1"#)
        }
    }

    /// 30 records.
    private mutating func money(_ p: String, _ cities: [String]) {
        let share = #""partnerships":[{"partnership":"\#(p)"}]"#
        for number in 0..<10 {
            self.add(
                "transaction", "recorded", "\(p).t\(number)",
                #""type":"3","on":"\#(self.day())","value":{"amount":\#(1 + self.generator.below(1_000_000)),"currency":"IDR"},"activity":"\#(p).a\#(number)",\#(share)"#
            )
        }
        for year in 2016...2020 {
            self.add(
                "budget", "stated", "\(p).b\(year)",
                #""start":"\#(year)-01-01","end":"\#(year)-12-31","value":{"amount":\#(1 + self.generator.below(1_000_000)),"currency":"IDR"},\#(share)"#
            )
        }
        for number in 0..<5 {
            let offer = "\(p).o\(number)"
            self.add(
                "offer", "made", offer,
                #""what":{"en":"Synthetic"},"by":{"kind":"city","code":"\#(cities[1])"},"on":"2016-01-0\#(1 + number)",\#(share)"#
            )
            self.add("offer", "decided", offer, #""decision":"declined","on":"\#(self.day())","reasons":["funding"]"#)
        }
        for number in 0..<5 {
            self.add(
                "funding_requirement", "stated", "\(p).f\(number)",
                #""about":{"kind":"component","code":"\#(p).c\#(number)"},"value":{"amount":\#(1 + number),"currency":"IDR"},\#(share)"#
            )
        }
    }

    /// 23 records.
    private mutating func surroundings(_ p: String, _ cities: [String]) {
        for number in 0..<5 {
            let obstacle = "\(p).x\(number)"
            self.add(
                "obstacle", "opened", obstacle,
                #""category":"funding","title":{"en":"Synthetic"},"on":"2017-01-0\#(1 + number)","about":[{"kind":"component","code":"\#(p).c\#(number)"}]"#
            )
            self.add("obstacle", "closed", obstacle, #""outcome":"resolved","on":"\#(self.day())""#)
        }
        for number in 0..<4 {
            self.add(
                "context_event", "recorded", "\(p).e\(number)",
                #""kind":"leadership_change","title":{"en":"Synthetic"},"cities":["\#(cities[number % 2])"],"from":"2018-09-20""#
            )
        }
        for year in 2016...2020 {
            self.add(
                "reporting_coverage", "stated", "\(p).v\(year)",
                #""partnership":"\#(p)","party":{"kind":"city","code":"\#(cities[0])"},"start":"\#(year)-01-01","end":"\#(year)-12-31","statement":"complete""#
            )
        }
        for number in 0..<4 {
            self.add(
                "document", "registered", "\(p).d\(number)",
                #""title":{"en":"Synthetic"},"about":[{"kind":"partnership","code":"\#(p)"}]"#)
        }
    }
}
