internal import Foundation
internal import JSON
internal import Kafka
internal import LocalStack
internal import TestSupport
internal import Testing

/// Synthetic events about indicators, and answers of the indicators service.
enum IndicatorEvents {
    static let office = "https://example.org/office"

    static func event(
        _ type: String, _ data: String, id: String, at day: String = "2016-10-05", area: String = "indicators"
    ) -> String {
        #"{"specversion":"1.0","id":"\#(id)","source":"\#(Self.office)","type":"org.kembar.\#(area).\#(type).v1","time":"\#(day)T09:00:00Z","data":\#(data)}"#
    }

    /// - Parameter more: further members, as in `"frequency":"quarter"`.
    static func indicator(_ code: String, cumulation: String = "none", measure: String = "1", _ more: String = "")
        -> String
    {
        let further = more.isEmpty ? "" : ",\(more)"
        return Self.event(
            "indicator.defined",
            #"{"indicator":"\#(code)","title":{"en":"Synthetic"},"measure":"\#(measure)","cumulation":"\#(cumulation)"\#(further)}"#,
            id: code)
    }

    /// - Parameter period: the first and the last day, and the type, as in `2016-01-01 2016-03-31 quarter`.
    static func period(_ period: String) -> String {
        let parts = period.split(separator: " ")
        return #"{"start":"\#(parts[0])","end":"\#(parts[1])","type":"\#(parts[2])"}"#
    }

    static func quarter(_ number: Int) -> String {
        "2016-\(["01-01 2016-03-31", "04-01 2016-06-30", "07-01 2016-09-30", "10-01 2016-12-31"][number - 1]) quarter"
    }

    static let year = "2016-01-01 2016-12-31 full_year"

    /// - Parameter value: JSON of a quantity.
    static func figure(
        _ code: String, of indicator: String, _ period: String, _ value: String, _ more: String = "",
        at day: String = "2016-10-05"
    ) -> String {
        let further = more.isEmpty ? "" : ",\(more)"
        return Self.event(
            "observation.recorded",
            #"{"observation":"\#(code)","indicator":"\#(indicator)","period":\#(Self.period(period)),"state":"approved","value":\#(value)\#(further)}"#,
            id: code, at: day)
    }

    static func correction(
        _ id: String, of code: String, _ indicator: String, _ period: String, _ value: String,
        at day: String = "2016-11-10"
    ) -> String {
        Self.event(
            "observation.corrected",
            #"{"observation":"\#(code)","indicator":"\#(indicator)","period":\#(Self.period(period)),"state":"approved","value":\#(value),"reason":{"text":{"en":"A list came late."},"code":"source_error"}}"#,
            id: id, at: day)
    }

    static func target(_ code: String, of indicator: String, _ value: String) -> String {
        Self.event(
            "target.set",
            #"{"target":"\#(code)","indicator":"\#(indicator)","period":\#(Self.period(Self.year)),"value":\#(value)}"#,
            id: code)
    }

    static func baseline(_ code: String, of indicator: String, _ value: String) -> String {
        Self.event(
            "baseline.stated",
            #"{"baseline":"\#(code)","indicator":"\#(indicator)","value":\#(value),"on":"2015-12-31"}"#, id: code)
    }

    static func withdrawal(of id: String, area: String = "indicators") -> String {
        Self.event(
            "event.withdrawn", #"{"source":"\#(Self.office)","id":"\#(id)","reason":{"en":"Issued in error."}}"#,
            id: "withdrawal-\(id)", at: "2016-11-10", area: area)
    }
}

extension StackBench {
    struct IndicatorAnswer: Sendable {
        let status: Int
        let text: String
        let body: JSONValue
        var slug: String? { self.body["slug"]?.string }
        var detail: String? { self.body["detail"]?.string }
    }

    /// Requests from the indicators service.
    func indicators(_ path: String) async throws -> IndicatorAnswer {
        let answer = try await LocalHTTP.get("\(self.stack.url("indicators"))\(path)")
        let body = (try? JSONDocument(answer.body)).map { JSONValue($0.root) } ?? .null
        return IndicatorAnswer(status: answer.status, text: answer.text, body: body)
    }

    func publish(_ events: [String], to service: String = "indicators") async throws {
        let answer = try await LocalHTTP.post(
            "\(self.stack.url(service))/v1/events", Array("[\(events.joined(separator: ","))]".utf8),
            headers: ["Content-Type": "application/cloudevents-batch+json"])
        #expect(answer.status == 202, "\(answer.text)")
    }

    /// Publishes one event, and returns the advice on it: the rule, a colon, and the sentence.
    func advice(on event: String) async throws -> [String] {
        let answer = try await LocalHTTP.post(
            "\(self.stack.url("indicators"))/v1/events", Array(event.utf8),
            headers: ["Content-Type": "application/cloudevents+json"])
        #expect(answer.status == 202, "\(answer.text)")
        return JSONValue(try JSONDocument(answer.body).root).list("advice").map {
            "\($0["rule"]?.string ?? ""): \($0["sentence"]?.string ?? "")"
        }
    }

    /// The data of the notices of one type about one entity, each once, from the first to one that is wanted.
    ///
    /// - Parameter key: the key of the records, as in `indicator/visits`.
    func notices(
        _ type: String, about key: String, until isWanted: (JSONValue) -> Bool
    ) async throws -> [JSONValue] {
        let consumer = try KafkaConsumer(
            KafkaSettings(
                bootstrapServers: self.stack.kafka.bootstrapServers,
                extra: ["session.timeout.ms": "6000", "fetch.wait.max.ms": "20"]),
            group: "notices-\(UInt32.random(in: 0...UInt32.max))", topics: ["kembar.indicators"])
        let deadline = ContinuousClock.now + .seconds(120)
        var (notices, seen): ([JSONValue], Set<String>) = ([], [])
        while !notices.contains(where: isWanted), ContinuousClock.now < deadline {
            for finding in await consumer.poll(1000) {
                switch finding {
                case .assigned(let partitions):
                    try await consumer.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, -2) }))
                case .record(let record):
                    guard let value = record.value, let root = try? JSONDocument(value).root,
                        root["type"]?.string == "org.kembar.indicators.\(type).v1", record.key == Array(key.utf8),
                        let id = root["id"]?.string, let data = root["data"], seen.insert(id).inserted
                    else { continue }
                    notices.append(JSONValue(data))
                default: break
                }
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        await consumer.close()
        let isThere = notices.contains(where: isWanted)
        #expect(isThere, "\(notices.count) notices of \(key) came, and not the one that was waited for")
        return notices
    }

    func waitUntilApplied(_ ids: [String]) async throws {
        let deadline = ContinuousClock.now + .seconds(300)
        for id in ids {
            var isApplied = false
            while !isApplied, ContinuousClock.now < deadline {
                let answer = try await self.indicators("/v1/events?source=\(IndicatorEvents.office)&id=\(id)")
                isApplied = answer.status == 200 && answer.body["state"]?.string == "applied"
                if !isApplied { try await Task.sleep(for: .milliseconds(50)) }
            }
            if !isApplied { Issue.record("\(id) was not applied") }
        }
    }

    /// The current time, as `known_at` takes it. Nothing that was applied before is later, nothing published afterwards
    /// earlier.
    func instant() async throws -> String {
        try await Task.sleep(for: .milliseconds(100))
        let text = Date().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true))
        try await Task.sleep(for: .milliseconds(100))
        return text.hasSuffix("Z") ? text : "\(text)Z"
    }
}

extension JSONValue {
    /// The JSON at a path of members; null where there is none.
    func at(_ path: String...) -> JSONValue { path.reduce(self) { $0[$1] ?? .null } }

    /// The JSON text at a path of members.
    func text(_ path: String...) -> String { path.reduce(self) { $0[$1] ?? .null }.text }
}
