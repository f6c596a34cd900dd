internal import Kafka
internal import Shared

/// Very many events about one entity, and the service that folds them.
struct LongHistory {
    let name: String
    /// A short name, unique among the histories: the prefix of its topics, and its database.
    let place: String
    let service: String
    let area: Area
    /// Events that must be known before.
    private let first: [(type: String, data: String)]
    private let next: @Sendable (_ number: Int) -> (type: String, source: String, data: String)

    static let all = [Self.postponements, Self.rivals, Self.corrections]

    static let postponements = LongHistory(
        name: "postponements of one activity", place: "postponements", service: "programs-registry", area: .programs,
        first: [
            ("city.registered", #"{"city":"synthetic-a","name":{"en":"A"},"country":"ID"}"#),
            ("city.registered", #"{"city":"synthetic-b","name":{"en":"B"},"country":"KR"}"#),
            (
                "partnership.registered",
                #"{"partnership":"synthetic","name":{"en":"P"},"cities":["synthetic-a","synthetic-b"]}"#
            ),
            (
                "activity.planned",
                #"{"activity":"synthetic-late","title":{"en":"Late"},"kind":"training","partnerships":["synthetic"],"on":"2016-01-01"}"#
            ),
        ]
    ) { number in
        let day = CalendarDate(dayNumber: 17_000 + number / 50)
        return (
            "activity.postponed", "https://synthetic.example/office",
            #"{"activity":"synthetic-late","occurrence":\#(number),"on":"\#(day)","reason":{"text":{"en":"Synthetic delay"}}}"#
        )
    }

    static let rivals = LongHistory(
        name: "rival claims about one figure", place: "rivals", service: "indicators", area: .indicators,
        first: [
            (
                "indicator.defined",
                #"{"indicator":"synthetic","title":{"en":"I"},"measure":"1","cumulation":"none","unit":"persons"}"#
            )
        ]
    ) { number in
        (
            "observation.recorded", "https://synthetic.example/publisher-\(number)",
            #"{"observation":"synthetic-\#(number)","indicator":"synthetic","period":{"start":"2019-01-01","end":"2019-12-31","type":"full_year"},"state":"approved","value":\#(number)}"#
        )
    }

    static let corrections = LongHistory(
        name: "corrections of one figure", place: "corrections", service: "indicators", area: .indicators,
        first: [
            (
                "indicator.defined",
                #"{"indicator":"synthetic","title":{"en":"I"},"measure":"1","cumulation":"none","unit":"persons"}"#
            ),
            (
                "observation.recorded",
                #"{"observation":"synthetic","indicator":"synthetic","period":{"start":"2019-01-01","end":"2019-12-31","type":"full_year"},"state":"approved","value":1}"#
            ),
        ]
    ) { number in
        (
            "observation.corrected", "https://synthetic.example/office",
            #"{"observation":"synthetic","indicator":"synthetic","period":{"start":"2019-01-01","end":"2019-12-31","type":"full_year"},"state":"approved","value":\#(number),"occurrence":\#(number),"reason":{"code":"source_error","text":{"en":"Synthetic"}}}"#
        )
    }

    private init(
        name: String, place: String, service: String, area: Area, first: [(type: String, data: String)],
        next: @escaping @Sendable (_ number: Int) -> (type: String, source: String, data: String)
    ) {
        self.name = name
        self.place = place
        self.service = service
        self.area = area
        self.first = first
        self.next = next
    }

    /// Number of records before the events about the entity.
    var firstCount: Int { self.first.count }

    var intake: String { "history-\(self.place).in.\(self.area.rawValue)" }

    func firstRecords() -> [KafkaRecord] {
        self.first.enumerated().map { number, event in
            self.record("first-\(number)", event.type, "https://synthetic.example/office", event.data)
        }
    }

    /// - Parameter number: counted from 1.
    func record(_ number: Int) -> KafkaRecord {
        let event = self.next(number)
        return self.record("event-\(number)", event.type, event.source, event.data, second: number)
    }

    private func record(
        _ id: String, _ type: String, _ source: String, _ data: String, second: Int = 0
    ) -> KafkaRecord {
        let time = Instant(microseconds: 1_700_000_000_000_000 + Int64(second) * 1_000_000)
        let text =
            #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"org.kembar.\#(self.area.rawValue).\#(type).v1","time":"\#(time)","datacontenttype":"application/json","data":\#(data)}"#
        return KafkaRecord(
            topic: self.intake, key: Array("synthetic".utf8), value: Array(text.utf8),
            headers: [("content-type", Array(Wire.contentType.utf8))])
    }
}
