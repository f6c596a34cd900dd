import Crypto
import JSON
import Shared
import Testing

/// Two deliveries have the same digest exactly when their content is the same.
struct ContentDigestTests {
    private func digest(_ text: String) throws -> Digest {
        Wire.contentDigest(of: try Envelope(structured: JSONDocument(text).root))
    }

    private func event(
        _ attributes: String = "", time: String = "2016-06-10T12:00:00Z", data: String = #"{"a":1.5,"b":["x","y"]}"#
    ) -> String {
        #"{"specversion":"1.0","id":"1","source":"urn:a","type":"t","time":"\#(time)"\#(attributes),"data":\#(data)}"#
    }

    /// SHA-256 of `{"attributes":{"id":"1","source":"urn:a","time":"2016-06-10T12:00:00Z","type":"t"},"data":{"a":1.5,"b":["x","y"]}}`.
    @Test func theDigestIsThatOfTheseBytes() throws {
        #expect(try digest(event()).description == "2f1b2f80586de30e97e00c7885cb537cc04f8ff2956f26dd5c022acc1788a6b8")
    }

    @Test(arguments: [
        #","kafkaoffset":"7""#, #","kafkapartition":3"#, #","kafkatopic":"t","kafkamessagekey":"k""#,
        #","partitionkey":"k""#,
        #","traceparent":"00-a","tracestate":"b""#, #","acceptedat":"x","verdict":"applied""#,
        #","datacontenttype":"application/json""#, #","datacontenttype":"application/json; charset=utf-8""#,
        #","ext":null"#,
    ]) func whatTransportAddsIsNoContent(_ attributes: String) throws {
        #expect(try digest(event(attributes)) == digest(event()))
    }

    @Test func theOrderOfMembersIsNoContent() throws {
        let other =
            #"{"data":{"b":["x","y"],"a":1.5},"time":"2016-06-10T12:00:00Z","type":"t","source":"urn:a","id":"1","specversion":"1.0"}"#
        #expect(try digest(other) == digest(event()))
    }

    @Test(arguments: [
        #"{"a":15e-1,"b":["x","y"]}"#, #"{ "a" : 1.50 , "b" : [ "\u0078" , "y" ] }"#,
        #"{"\u0061":0.15E+1,"b":["x","\u0079"]}"#,
    ])
    func theSpellingOfDataIsNoContent(_ data: String) throws {
        #expect(try digest(event(data: data)) == digest(event()))
    }

    @Test(arguments: [
        "2016-06-10T19:00:00+07:00", "2016-06-10T12:00:00.000Z", "2016-06-10t12:00:00z", "2016-06-10T12:00:00-00:00",
    ])
    func theSpellingOfTheTimeIsNoContent(_ time: String) throws {
        #expect(try digest(event(time: time)) == digest(event()))
    }

    @Test func everyRealDifferenceIsContent() throws {
        let events = [
            event(), event(time: "2016-06-10T12:00:01Z"), event(time: "2016-06-10T12:00:00.000001Z"),
            event(#","subject":"s""#),
            event(#","subject":"s2""#), event(#","dataschema":"s""#), event(#","ext":"1""#), event(#","ext":2"#),
            event(#","ext":false"#),
            event(#","ext":"true""#), event(#","other":"1""#), event(data: #"{"a":1.5,"b":["y","x"]}"#),
            event(data: #"{"a":1.5}"#),
            event(data: #"{"a":"1.5","b":["x","y"]}"#),
            event(data: #"{"a":1.50000000000000000000000000001,"b":["x","y"]}"#),
            event(data: #"{"a":1.5,"b":["x","y"],"c":null}"#), event(data: #"{"a":1.5,"b":["x","y "]}"#),
            event(data: "{}"),
            event(data: "{\"e\":\"\u{E9}\"}"), event(data: "{\"e\":\"e\u{301}\"}"),
            event(#","causesource":"urn:b","causeid":"1""#),
            event().replacing("\"id\":\"1\"", with: "\"id\":\"2\""), event().replacing("urn:a", with: "urn:b"),
            event().replacing("\"type\":\"t\"", with: "\"type\":\"u\""),
        ]
        #expect(Set(try events.map { try digest($0) }).count == events.count)
    }
}
