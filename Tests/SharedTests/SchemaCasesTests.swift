import JSON
import Shared
import Testing

/// The decoder and the published schemas agree. `Tests/Schemas/check.py` tests the schemas with the same cases.
struct SchemaCasesTests {
    private struct Case {
        let line: Int
        let type: String
        let valid: Bool
        let path: String?
        let why: String
        let data: JSONView
    }

    private func cases() throws -> [Case] {
        try Repository.lines("Tests/Fixtures/schema-cases.jsonl").map { number, bytes in
            let root = try JSONDocument(bytes).root
            return Case(
                line: number, type: try #require(root["type"]?.string), valid: root["valid"]?.bool == true,
                path: root["path"]?.string, why: try #require(root["why"]?.string), data: try #require(root["data"]))
        }
    }

    /// Nil if the decoder accepts the data; else the sentence, which begins with the path.
    private func sentence(_ example: Case) -> String? {
        do throws(Refusal) {
            let envelope = try Envelope(
                attributes: [
                    "specversion": "1.0", "id": "1", "source": "urn:test", "type": .string(example.type),
                    "time": "2026-06-10T12:00:00Z",
                ], data: example.data)
            _ = try Event(envelope)
            return nil
        } catch {
            return error.sentence
        }
    }

    /// `sources` of `data.sources[0].title must …`; nil of `data must …`.
    private func member(of sentence: String) -> String? {
        let path = sentence.prefix { $0 != " " }
        guard path.hasPrefix("data.") else { return nil }
        return String(path.dropFirst(5).prefix { $0 != "." && $0 != "[" })
    }

    @Test func everyVerdictIsTheSchemas() throws {
        let cases = try self.cases()
        #expect(cases.count > 1000)
        let mismatches = cases.compactMap { example -> String? in
            let sentence = sentence(example)
            guard (sentence == nil) != example.valid else { return nil }
            return "line \(example.line) \(example.type), \(example.why): "
                + (sentence.map { "should be taken, but: \($0)" }
                    ?? "should be refused at \(example.path ?? "the root")")
        }
        #expect(mismatches.isEmpty, "\(mismatches.joined(separator: "\n"))")
    }

    @Test func everyRefusalNamesTheMemberThatTheSchemaBlames() throws {
        var compared = 0
        let mismatches = try self.cases().compactMap { example -> String? in
            guard !example.valid, let path = example.path, let sentence = sentence(example),
                let member = member(of: sentence)
            else { return nil }
            compared += 1
            guard path.prefix(while: { $0 != "." }) != member else { return nil }
            return "line \(example.line) \(example.type), \(example.why): the schema blames \(path), but: \(sentence)"
        }
        #expect(compared > 2000)
        #expect(mismatches.isEmpty, "\(mismatches.joined(separator: "\n"))")
    }

    @Test func everyTypeOfTheCatalogueHasCases() throws {
        let types = Set(try self.cases().map(\.type))
        let untold = EventCatalogue.entries.map(\.type.text).filter { !types.contains($0) }
        #expect(untold.isEmpty)
        #expect(types.count == EventCatalogue.entries.count)
    }
}
