internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

@testable import ReportingApp

/// Names by which readers find entities.
@Suite(.needsPostgres, .timeLimit(.minutes(5)))
struct EntityNamesTests {
    private static func event(_ id: String, _ type: String, _ data: String) -> String {
        #"{"specversion":"1.0","id":"\#(id)","source":"https://office","type":"org.kembar.programs.\#(type).v1","time":"2026-01-01T00:00:00Z","data":\#(data)}"#
    }

    @Test func wordsAreFoundInAnyOrderAndLanguage() async throws {
        try await ReportingBench.with { bench in
            func found(_ words: String, _ language: String = "en", limit: Int = 10) async throws -> [String] {
                try await bench.pool.withTransaction {
                    try await EntityNames.find(words, language: language, limit: limit, in: $0)
                }.map { "\($0.key.kind.rawValue) \($0.key.code): \($0.name)" }
            }
            try await bench.store([
                bench.fact(
                    Self.event(
                        "pair", "partnership.registered",
                        #"{"partnership":"a-b","name":{"en":"Alfa–Beta","ko":"알파–베타"},"cities":["a","b"]}"#)),
                bench.fact(
                    Self.event("a", "city.registered", #"{"city":"a","name":{"en":"Alfa City"},"country":"ID"}"#)),
                bench.fact(
                    Self.event(
                        "mou", "agreement.signed",
                        #"{"agreement":"m","kind":"mou","title":{"en":"Memorandum of 100% clean_air"},"partnerships":["a-b"],"signed":"2016","components":[{"code":"a-b.tax","name":{"id":"Pajak kota","en":"City tax"}}]}"#
                    )),
            ])
            try await bench.settle()
            #expect(try await found("beta alfa") == ["partnership a-b: Alfa–Beta"])
            #expect(try await found("알파", "ko") == ["partnership a-b: 알파–베타"])
            #expect(try await found("kota pajak", "en") == ["component a-b.tax: City tax"])
            #expect(try await found("\"clean\" air") == ["agreement m: Memorandum of 100% clean_air"])
            // Only words count: a percent sign is no wildcard.
            #expect(try await found("%") == [])
            #expect(try await found("") == [])
            // The beginning of a code finds its entities, partnerships first.
            #expect(
                try await found("a-b") == ["partnership a-b: Alfa–Beta", "component a-b.tax: City tax"])
            #expect(try await found("alfa", limit: 1) == ["partnership a-b: Alfa–Beta"])
            // A new name replaces the old one.
            try await bench.store([
                bench.fact(
                    Self.event(
                        "pair-2", "partnership.registered",
                        #"{"partnership":"a-b","name":{"en":"Alfa and Beta"},"cities":["a","b"]}"#))
            ])
            try await bench.settle()
            #expect(try await found("alfa beta") == ["partnership a-b: Alfa and Beta"])
            // One that was stated before does not, although it arrives after it.
            try await bench.store([
                bench.fact(
                    Self.event(
                        "pair-0", "partnership.registered",
                        #"{"partnership":"a-b","name":{"en":"Former Alfa–Beta"},"cities":["a","b"]}"#
                    ).replacing("2026-01-01T", with: "2025-01-01T"))
            ])
            try await bench.settle()
            #expect(try await found("alfa beta") == ["partnership a-b: Alfa and Beta"])
            // A withdrawn name is not found.
            try await bench.store([
                bench.fact(
                    Self.event(
                        "away", "event.withdrawn",
                        #"{"source":"https://office","id":"pair-2","reason":{"en":"It names a person."}}"#))
            ])
            try await bench.settle()
            #expect(try await found("alfa and beta") == [])
        }
    }
}
