internal import JSON
internal import Messaging
internal import Shared
internal import Testing

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#endif

/// Keys, headers and values as real SDKs write them: each is accepted or refused by the rule for received records.
struct SDKCorpusTests {
    private struct Case {
        let name: String
        let record: InboundRecord
        let taken: EventRef?
        let reason: String?
    }

    /// Lines where the SDK itself failed contain no record.
    private static func cases(_ file: String) throws -> [Case] {
        let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
        let text = String(
            decoding: try #require(FileManager.default.contents(atPath: "\(folder)/Fixtures/sdk/\(file)")),
            as: UTF8.self)
        return try text.split(separator: "\n").compactMap { line in
            let root = try JSONDocument(String(line)).root
            guard let expect = root["expect"] else { return nil }
            func bytes(_ view: JSONView?) -> [UInt8]? { view?.string.flatMap(Self.bytes) }
            let headers: [InboundRecord.Header] = (root["headers"]?.elements ?? []).map { pair in
                (pair.elements[0].string ?? "", bytes(pair.elements[1]))
            }
            let event = expect["taken"]
            return Case(
                name: root["name"]?.string ?? "",
                record: InboundRecord(
                    topic: "kembar.in.programs", partition: 0, offset: 0, key: bytes(root["key"]), headers: headers,
                    value: bytes(root["value"]), timestamp: 1),
                taken: event.map { EventRef(source: $0["source"]?.string ?? "", id: $0["id"]?.string ?? "") },
                reason: expect["refused"]?.string)
        }
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = Array(hex.utf8).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == hex.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    @Test(arguments: [("cloudevents-1.12.jsonl", 12), ("cloudevents-2.0.jsonl", 16), ("shapes.jsonl", 21)])
    func eachIsTakenOrRefusedAsTheRuleSays(_ file: String, _ count: Int) throws {
        let cases = try Self.cases(file)
        #expect(cases.count == count)
        for sample in cases {
            do {
                let event = try CloudEventDecoder.event(from: sample.record)
                #expect(event.ref == sample.taken, "\(sample.name) is taken")
                #expect(event.data.entity == EntityKey(.city, unchecked: "synthetic-town"))
            } catch {
                #expect(error.refusal.reason.rawValue == sample.reason, "\(sample.name) is refused: \(error.refusal)")
                #expect(sample.taken == nil, "\(sample.name) is refused: \(error.refusal)")
            }
        }
    }

    /// A trace that the SDK put into the event is the trace of the event, in any mode.
    @Test func traceAndKeySurvive() throws {
        let cases = try Self.cases("cloudevents-1.12.jsonl") + Self.cases("cloudevents-2.0.jsonl")
        let traced = cases.filter { $0.name.hasSuffix("-extensions") && !$0.name.contains("no-content") }
        #expect(traced.count == 4)
        for sample in traced {
            let event = try CloudEventDecoder.event(from: sample.record)
            #expect(
                event.envelope.extensions["traceparent"]?.string?.hasPrefix("00-4bf92f3577b34da6a3ce929d0e0e4736")
                    == true)
            #expect(event.envelope.extensions["region"] == "jawa")
        }
        let keyed = cases.filter { $0.name.hasSuffix("-partition-key") }
        #expect(keyed.count == 4)
        for sample in keyed { #expect(sample.record.key == Array("city/synthetic-town".utf8), "\(sample.name)") }
    }
}
