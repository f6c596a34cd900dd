internal import Chance
internal import Kafka
internal import Shared

/// The facts of one synthetic partnership: two cities, an agreement on five fields, the activities in them, and the
/// figures of their indicators. All facts lie in the years from 2016 to 2020, and all belong in the report.
struct SyntheticPartnership {
    /// The as-of date of its report.
    static let asOf = "2020-12-31"
    private static let years = 2016...2020
    private static let fields = 5
    private static let census = "https://synthetic.example/census"

    let code: String
    private let announcement: Announcement
    private var generator: Seeded
    private var records: [KafkaRecord] = []
    private var (facts, activities, indicators, observations) = (0, 0, 0, 0)

    /// - Parameter size: number of facts, 100 or more.
    init(_ code: String, size: Int, seed: UInt64, _ announcement: Announcement) throws {
        self.code = code
        self.announcement = announcement
        self.generator = Seeded(seed)
        try self.stateFramework()
        while self.records.count < size * 2 / 5 { try self.stateActivity() }
        while self.records.count < size { try self.stateIndicator() }
        self.records.removeLast(self.records.count - size)
    }

    /// All facts stated so far.
    mutating func takeRecords() -> [KafkaRecord] {
        defer { self.records = [] }
        return self.records
    }

    /// One further fact: alternately an unplanned activity, and another figure of an indicator.
    mutating func nextFact(_ number: Int) throws -> KafkaRecord {
        if number.isMultiple(of: 2) {
            self.activities += 1
            try self.state(
                "activity.completed", self.completed("\(self.code).a\(self.activities)", self.day(), self.day()))
        } else {
            let month = 1 + number % 12
            try self.stateObservation(1 + number % self.indicators, 2018, month, source: Self.census)
        }
        return self.records.removeLast()
    }

    private mutating func state(
        _ type: String, in area: Area = .programs, source: String? = nil, _ data: String
    ) throws {
        self.facts += 1
        self.records.append(
            try self.announcement.fact(
                area, type, id: "\(self.code)-\(self.facts)", second: self.facts, source: source, data))
    }

    private static let sources =
        #""sources":[{"title":"Synthetic yearbook","quote":"Made up to measure how fast it is reported."}]"#

    private mutating func day() -> String {
        "\(2016 + self.generator.below(5))-\(Self.two(1 + self.generator.below(12)))-\(Self.two(1 + self.generator.below(28)))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    // MARK: Framework

    private mutating func stateFramework() throws {
        let p = self.code
        for city in ["a", "b"] {
            try self.state(
                "city.registered",
                #"{"city":"\#(p).city-\#(city)","name":{"en":"Synthetic city \#(city)"},"country":"ID",\#(Self.sources)}"#
            )
        }
        try self.state(
            "partnership.registered",
            #"{"partnership":"\#(p)","name":{"en":"\#(p)"},"cities":["\#(p).city-a","\#(p).city-b"],"kind":"sister_city",\#(Self.sources)}"#
        )
        let fields = (0..<Self.fields).map { #"{"code":"\#(p).c\#($0)","name":{"en":"Synthetic field \#($0)"}}"# }
        try self.state(
            "agreement.signed",
            #"{"agreement":"\#(p).mou","kind":"mou","partnerships":["\#(p)"],"signed":"2015-12-10","effective":"2016-01-01","components":[\#(fields.joined(separator: ","))],\#(Self.sources)}"#
        )
    }

    // MARK: Activities

    /// One to four steps: most activities are completed, some are only started, some were postponed before.
    private mutating func stateActivity() throws {
        self.activities += 1
        let (p, activity) = (self.code, "\(self.code).a\(self.activities)")
        let (first, second) = (self.day(), self.day())
        let (start, end) = (min(first, second), max(first, second))
        try self.state(
            "activity.planned",
            #"{"activity":"\#(activity)","title":{"en":"Synthetic activity \#(self.activities)"},"kind":"training","partnerships":["\#(p)"],"components":["\#(p).c\#(self.activities % Self.fields)"],"on":"2015-12-20",\#(Self.sources)}"#
        )
        if self.activities.isMultiple(of: 4) {
            try self.state(
                "activity.postponed",
                #"{"activity":"\#(activity)","reason":{"text":{"en":"Synthetic delay"},"code":"funding"},"on":"2015-12-28",\#(Self.sources)}"#
            )
        }
        if !self.activities.isMultiple(of: 3) {
            try self.state("activity.started", #"{"activity":"\#(activity)","start":"\#(start)",\#(Self.sources)}"#)
        }
        if !self.activities.isMultiple(of: 10) {
            try self.state("activity.completed", self.completed(activity, start, end))
        }
    }

    private func completed(_ activity: String, _ first: String, _ second: String) -> String {
        #"{"activity":"\#(activity)","partnerships":["\#(self.code)"],"components":["\#(self.code).c\#(self.activities % Self.fields)"],"start":"\#(min(first, second))","end":"\#(max(first, second))","participants":\#(5 + self.activities % 40),\#(Self.sources)}"#
    }

    // MARK: Figures

    /// 72 facts: the definition, a target for each year, a figure for each month, and some figures of another
    /// publisher.
    private mutating func stateIndicator() throws {
        self.indicators += 1
        let indicator = "\(self.code).i\(self.indicators)"
        try self.state(
            "indicator.defined", in: .indicators,
            #"{"indicator":"\#(indicator)","title":{"en":"Synthetic indicator \#(self.indicators)"},"measure":"1","cumulation":"none","level":"\#(1 + self.indicators % 2)","unit":"persons","about":[{"kind":"component","code":"\#(self.code).c\#(self.indicators % Self.fields)"}],\#(Self.sources)}"#
        )
        for year in Self.years {
            try self.state(
                "target.set", in: .indicators,
                #"{"target":"\#(indicator).\#(year)","indicator":"\#(indicator)","period":{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"full_year"},"value":\#(1000 + self.generator.below(9000)),"set_on":"\#(year - 1)-12",\#(Self.sources)}"#
            )
            for month in 1...12 {
                try self.stateObservation(self.indicators, year, month)
                if month.isMultiple(of: 10) {
                    try self.stateObservation(self.indicators, year, month, source: Self.census)
                }
            }
        }
        try self.stateObservation(self.indicators, Self.years.upperBound, 12, source: Self.census)
    }

    private mutating func stateObservation(
        _ indicator: Int, _ year: Int, _ month: Int, source: String? = nil
    ) throws {
        self.observations += 1
        let month = "\(year)-\(Self.two(month))"
        try self.state(
            "observation.recorded", in: .indicators, source: source,
            #"{"observation":"\#(self.code).o\#(self.observations)","indicator":"\#(self.code).i\#(indicator)","period":{"start":"\#(month)-01","end":"\#(month)-28","type":"custom"},"state":"approved","value":\#(1 + self.generator.below(999)),\#(Self.sources)}"#
        )
    }
}
