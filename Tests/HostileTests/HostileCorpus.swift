/// Input from hostile or broken publishers. It is generated, so that the repository holds no large files.
enum HostileCorpus {
    static let source = "https://hostile.example/publisher"
    static let marker = "hostile payload marker"

    static func event(
        _ id: String, type: String = "org.kembar.programs.city.registered.v1", time: String = "2026-01-01T00:00:00Z",
        attributes: String = "", data: String
    ) -> String {
        #"{"specversion":"1.0","id":"\#(id)","source":"\#(Self.source)","type":"\#(type)","time":"\#(time)"\#(attributes),"data":\#(data)}"#
    }

    static func city(_ code: String, name: String = "\"Synthetic\"") -> String {
        #"{"city":"\#(code)","name":{"en":\#(name)},"country":"ID","remark":{"en":"\#(Self.marker)"}}"#
    }

    static var all: [HostileInput] {
        Self.encodings + Self.json + Self.numbers + Self.contract + Self.headers + Self.texts
    }

    private static func refused(_ id: String, _ text: String, _ reason: String, _ status: Int? = nil) -> HostileInput {
        HostileInput(name: id, bytes: Array(text.utf8), outcome: .refused(reason), status: status)
    }

    private static func stored(_ id: String, _ text: String) -> HostileInput {
        HostileInput(name: id, bytes: Array(text.utf8), outcome: .stored, id: id)
    }

    /// A valid event with other bytes at one place.
    private static func spoiled(_ id: String, by bytes: [UInt8], _ reason: String) -> HostileInput {
        let text = Self.event(id, data: Self.city(id, name: "\"@\""))
        let parts = text.utf8.split(separator: UInt8(ascii: "@"))
        return HostileInput(name: id, bytes: Array(parts[0]) + bytes + Array(parts[1]), outcome: .refused(reason))
    }

    private static var encodings: [HostileInput] {
        let good = Self.event("encoded", data: Self.city("encoded"))
        let utf16 = good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return [
            Self.spoiled("malformed-utf8", by: [0xFF], "not_json"),
            Self.spoiled("overlong-utf8", by: [0xC0, 0xAF], "not_json"),
            Self.spoiled("surrogate-in-utf8", by: [0xED, 0xA0, 0x80], "not_json"),
            Self.spoiled("nul-byte", by: [0], "not_json"), Self.spoiled("control-character", by: [7], "not_json"),
            HostileInput(
                name: "byte-order-mark", bytes: [0xEF, 0xBB, 0xBF] + Array(good.utf8), outcome: .refused("not_json")),
            HostileInput(name: "utf-16", bytes: [0xFF, 0xFE] + utf16, outcome: .refused("not_json")),
            HostileInput(name: "utf-16-without-mark", bytes: utf16, outcome: .refused("not_json")),
            HostileInput(name: "empty", bytes: [], outcome: .refused("not_json")),
            HostileInput(name: "no-value", bytes: nil, outcome: .refused("not_a_cloudevent"), isKafkaOnly: true),
        ]
    }

    private static var json: [HostileInput] {
        let deep = 100_000
        let keys = (0..<60_000).map { "\"k\($0)\":0" }.joined(separator: ",")
        return [
            Self.refused(
                "nul-escape", Self.event("nul-escape", data: Self.city("a", name: #""a\u0000b""#)), "not_json"),
            Self.refused(
                "lone-surrogate", Self.event("lone-surrogate", data: Self.city("a", name: #""\ud800""#)), "not_json"),
            Self.refused(
                "deep-lists",
                Self.event(
                    "deep-lists", data: String(repeating: "[", count: deep) + String(repeating: "]", count: deep)),
                "not_json"),
            Self.refused(
                "deep-objects",
                Self.event(
                    "deep-objects",
                    data: String(repeating: #"{"a":"#, count: 20_000) + "1" + String(repeating: "}", count: 20_000)),
                "not_json"),
            Self.refused(
                "duplicate-attribute", Self.event("duplicate-attribute", attributes: #","id":"other""#, data: "{}"),
                "not_json"),
            Self.refused(
                "duplicate-member", Self.event("duplicate-member", data: #"{"city":"a","city":"b"}"#), "not_json"),
            Self.refused(
                "duplicate-spelt-otherwise", Self.event("duplicate-spelt", data: #"{"city":"a","\u0063ity":"b"}"#),
                "not_json"),
            Self.refused("truncated", String(Self.event("truncated", data: Self.city("a")).dropLast(20)), "not_json"),
            Self.refused("trailing", Self.event("trailing", data: Self.city("a")) + "{}", "not_json"),
            Self.refused("not-a-number", Self.event("not-a-number", data: #"{"city":NaN}"#), "not_json"),
            Self.refused("infinity", Self.event("infinity", data: #"{"city":-Infinity}"#), "not_json"),
            Self.refused("comment", "/* */" + Self.event("comment", data: Self.city("a")), "not_json"),
            Self.refused("a-list", "[]", "not_a_cloudevent"), Self.refused("a-text", "\"{}\"", "not_a_cloudevent"),
            // Larger than an event may be, smaller than the broker's limit.
            Self.refused("too-large", Self.event("too-large", data: "{\(keys)}"), "too_large"),
            Self.refused(
                "long-text",
                Self.event("long-text", data: Self.city("a", name: "\"\(String(repeating: "x", count: 200_000))\"")),
                "schema"),
        ]
    }

    private static func observation(_ id: String, value: String) -> String {
        Self.event(
            id, type: "org.kembar.indicators.observation.recorded.v1",
            data:
                #"{"observation":"hostile.\#(id)","indicator":"hostile","period":{"start":"2020-01-01","end":"2020-12-31","type":"full_year"},"state":"approved","value":\#(value)}"#
        )
    }

    private static var numbers: [HostileInput] {
        [
            Self.refused("huge-exponent", Self.observation("huge-exponent", value: "1e400"), "schema"),
            Self.refused(
                "absurd-exponent", Self.observation("absurd-exponent", value: "1e9223372036854775807"), "schema"),
            Self.stored("thirty-digits", Self.observation("thirty-digits", value: "123456789012345678901234567890")),
            Self.stored(
                "many-decimals", Self.observation("many-decimals", value: "0.1000000000000000055511151231257827")),
            Self.stored("minus-zero", Self.observation("minus-zero", value: "-0")),
            Self.refused("leading-zero", Self.observation("leading-zero", value: "012"), "not_json"),
            Self.refused(
                "a-number-in-quotes-that-is-none", Self.observation("quoted", value: "\"12; drop table inbox\""),
                "schema"),
        ]
    }

    private static var contract: [HostileInput] {
        func signed(_ id: String, _ day: String) -> String {
            Self.event(
                id, type: "org.kembar.programs.activity.completed.v1",
                data: #"{"activity":"hostile.\#(id)","partnerships":["hostile"],"end":"\#(day)"}"#)
        }
        let good = Self.city("contract")
        return [
            Self.refused("no-such-day", signed("no-such-day", "2016-02-30"), "schema"),
            Self.refused("no-leap-year", signed("no-leap-year", "2015-02-29"), "schema"),
            Self.refused("month-13", signed("month-13", "2015-13"), "schema"),
            Self.refused("year-9999", Self.event("year-9999", time: "9999-12-31T23:59:59Z", data: good), "time_ahead"),
            Self.refused(
                "year-10000", Self.event("year-10000", time: "10000-01-01T00:00:00Z", data: good), "bad_attribute"),
            Self.stored(
                "before-1970", Self.event("before-1970", time: "1905-04-18T00:00:00Z", data: Self.city("before-1970"))),
            Self.refused("no-zone", Self.event("no-zone", time: "2026-01-01T00:00:00", data: good), "bad_attribute"),
            Self.refused(
                "unknown-type", Self.event("unknown-type", type: "com.example.thing", data: "{}"), "unknown_type"),
            Self.refused(
                "unknown-major",
                Self.event("unknown-major", type: "org.kembar.programs.city.registered.v2", data: "{}"),
                "unknown_schema_version"),
            Self.refused(
                "future-specversion",
                Self.event("future", data: good).replacing(#""specversion":"1.0""#, with: #""specversion":"2.0""#),
                "not_a_cloudevent"),
            Self.refused(
                "kembars-own", Self.event("kembars-own", attributes: #","causeid":"x""#, data: good), "bad_attribute"),
            Self.refused(
                "unknown-country", Self.event("unknown-country", data: good.replacing("\"ID\"", with: "\"ZZ\"")),
                "unknown_code"),
            Self.refused("data-is-text", Self.event("data-is-text", data: "\"{}\""), "schema"),
            Self.refused(
                "bad-attribute-name", Self.event("bad-name", attributes: #","Bad-Name":"x""#, data: good),
                "bad_attribute"),
            Self.refused("line-break-in-id", Self.event("a\\r\\nSet-Cookie: x", data: good), "bad_attribute"),
        ]
    }

    private static func labelled(_ name: String, _ type: String, _ reason: String, _ status: Int) -> HostileInput {
        HostileInput(
            name: name, bytes: Array(Self.event(name, data: Self.city(name)).utf8),
            headers: [("content-type", Array(type.utf8))], outcome: .refused(reason), status: status)
    }

    private static var headers: [HostileInput] {
        let storm = (0..<5000).map { ("x-\($0)", Array("v".utf8)) }
        let structured = [("content-type", Array("application/cloudevents+json".utf8))]
        return [
            Self.labelled("a-batch-on-kafka", "application/cloudevents-batch+json", "unsupported_event_format", 400),
            Self.labelled("avro", "application/cloudevents+avro", "unsupported_event_format", 415),
            Self.labelled("protobuf", "application/cloudevents+protobuf", "unsupported_event_format", 415),
            HostileInput(
                name: "header-storm", bytes: Array(Self.event("header-storm", data: Self.city("header-storm")).utf8),
                headers: storm + structured, outcome: .stored, id: "header-storm", isKafkaOnly: true),
            HostileInput(
                name: "a-large-header",
                bytes: Array(Self.event("a-large-header", data: Self.city("a-large-header")).utf8),
                headers: [("x", [UInt8](repeating: 120, count: 200_000))] + structured, outcome: .stored,
                id: "a-large-header",
                isKafkaOnly: true),
            HostileInput(
                name: "header-that-is-no-text", bytes: Array(Self.city("binary").utf8),
                headers: [
                    ("ce_specversion", Array("1.0".utf8)), ("ce_id", [0xFF, 0xFE]),
                    ("ce_source", Array(Self.source.utf8)),
                    ("ce_type", Array("org.kembar.programs.city.registered.v1".utf8)),
                ], outcome: .refused("bad_attribute"), isKafkaOnly: true),
        ]
    }

    /// Texts with a meaning in other software: stored unchanged, in every text of an event.
    private static var texts: [HostileInput] {
        [
            "'; drop table inbox; --", #"\\'); delete from outbox; --"#, "<script>alert(1)</script>",
            "<img src=x onerror=a()>",
            "%s%n%x%d %@", "../../../../etc/passwd", "=cmd|' /C calc'!A0", "@SUM(1+1)", "\\u001b[31mred\\u001b[0m",
            "a\\r\\nlevel: error", "${jndi:ldap://x}", "{{7*7}}", "\\u202egnp.exe", "Ａ\\u0301\\u200d🏙️", "NULL", "$1",
        ].enumerated().map { number, text in
            let id = "text-\(number)"
            return Self.stored(
                id,
                Self.event(
                    id,
                    attributes: #","subject":"\#(text.contains("\\u00") || text.contains("\\r") ? "plain" : text)""#,
                    data:
                        #"{"city":"\#(id)","name":{"en":"\#(text)","id":"\#(text)"},"country":"ID","remark":{"en":"\#(text)"},"sources":[{"title":"\#(text)"}],"unknown":{"\#(text)":["\#(text)"]}}"#
                ))
        }
    }
}
