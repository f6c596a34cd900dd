internal import JSON
internal import LocalStack
internal import TestSupport
internal import Testing

/// Answers of the reporting service if there is no report, or none in the requested form: the reason, and what exists.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct ReportAnswersTests {
    private static let office = "https://example.org/office"

    private struct Answer {
        let status: Int
        let body: JSONValue
        var slug: String? { self.body["slug"]?.string }
        var detail: String? { self.body["detail"]?.string }
    }

    private static func get(
        _ path: String, from service: String = "reporting", in bench: StackBench
    ) async throws -> Answer {
        let answer = try await LocalHTTP.get("\(bench.stack.url(service))\(path)")
        return Answer(status: answer.status, body: JSONValue(try JSONDocument(answer.body).root))
    }

    /// Repeats the request until the answer is the expected one.
    private static func wait(
        at path: String, from service: String = "reporting", in bench: StackBench, for isWanted: (Answer) -> Bool
    ) async throws -> Answer {
        let deadline = ContinuousClock.now + .seconds(300)
        var last = try await Self.get(path, from: service, in: bench)
        while !isWanted(last), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(100))
            last = try await Self.get(path, from: service, in: bench)
        }
        let isThere = isWanted(last)
        #expect(isThere, "\(path): \(last.body.text)")
        return last
    }

    private static func event(_ type: String, _ data: String, id: String) -> String {
        #"{"specversion":"1.0","id":"\#(id)","source":"\#(Self.office)","type":"org.kembar.programs.\#(type).v1","time":"2026-01-01T00:00:00Z","data":\#(data)}"#
    }

    private static func publish(_ events: [String], in bench: StackBench) async throws {
        let answer = try await LocalHTTP.post(
            "\(bench.stack.url("programs-registry"))/v1/events", Array("[\(events.joined(separator: ","))]".utf8),
            headers: ["Content-Type": "application/cloudevents-batch+json"])
        #expect(answer.status == 202, "\(answer.text)")
    }

    private static func ask(for body: String, in bench: StackBench) async throws {
        let answer = try await LocalHTTP.post(
            "\(bench.stack.url("reporting"))/v1/reports", Array(body.utf8),
            headers: ["Content-Type": "application/json"])
        #expect(answer.status == 202, "\(answer.text)")
    }

    /// Two cities and their partnership, `contoh-yesi`.
    private static let pair = [
        event("city.registered", #"{"city":"contoh","name":{"en":"Synthetic"},"country":"ID"}"#, id: "contoh"),
        event("city.registered", #"{"city":"yesi","name":{"en":"Synthetic"},"country":"KR"}"#, id: "yesi"),
        event(
            "partnership.registered",
            #"{"partnership":"contoh-yesi","name":{"en":"Synthetic"},"cities":["contoh","yesi"]}"#, id: "pair"),
    ]

    @Test func whatThereIsNotIsAnsweredWithWhatThereIs() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            try await Self.formsAndLanguages(bench, "contoh-yesi")
            // Nothing has been stated yet, so no code is near.
            let nothing = try await Self.get("/v1/reports/contoh-yesi/2020-12-31", in: bench)
            #expect(nothing.status == 404)
            #expect(nothing.slug == "partnership-unknown")
            #expect(
                nothing.detail == "Partnership contoh-yesi is unknown here; a report of it waits for its registration."
            )
            try await Self.publish(Self.pair, in: bench)
            try await Self.reasons(bench)
            try await Self.reportThatIsThere(bench)
            try await Self.waitingCode(bench)
        }
    }

    /// Whether or not the report exists, an unknown format or language is answered with the list of known ones.
    private static func formsAndLanguages(_ bench: StackBench, _ partnership: String) async throws {
        let day = "/v1/reports/\(partnership)/2020-12-31"
        for format in ["docx", "JSON", "xls", ""] {
            let answer = try await Self.get("\(day)?format=\(format)", in: bench)
            #expect(answer.status == 406)
            #expect(answer.slug == "unknown-format")
            #expect(
                answer.detail
                    == "There is no report in the format \"\(format)\"; format is one of json, html, pdf, xlsx, csv, iati."
            )
        }
        for path in [day, "\(day)/1", "/"] {
            for language in ["jp", "EN", "id-ID"] {
                let answer = try await Self.get("\(path)?lang=\(language)", in: bench)
                #expect(answer.status == 400)
                #expect(answer.slug == "unknown-language")
                #expect(answer.detail == "There is no page in \"\(language)\"; lang is one of id, en, ko.")
            }
        }
        let parameters = [
            (day, "fromat=html", "fromat", "there are format, kind, lang, reporter, table"),
            (day, "lang=en&Format=html", "Format", "there are format, kind, lang, reporter, table"),
            ("\(day)/1", "language=en", "language", "there are format, kind, lang, reporter, table"),
            ("/", "format=html", "format", "there are after, lang"),
            ("/v1/reports", "partnership=p", "partnership", "there are after, event_id, event_source, limit"),
        ]
        for (path, query, name, known) in parameters {
            let answer = try await Self.get("\(path)?\(query)", in: bench)
            #expect(answer.status == 400, "\(path)?\(query)")
            #expect(answer.slug == "bad-query", "\(path)?\(query)")
            #expect(answer.detail == "The query parameter \(name) is not known here; \(known).")
        }
    }

    /// A report never requested, one requested and not ready yet, and an unknown partnership each have their own slug.
    private static func reasons(_ bench: StackBench) async throws {
        let known = try await Self.wait(at: "/v1/reports/contoh-yesi/2020-12-31", in: bench) {
            $0.slug == "report-unknown"
        }
        #expect(known.status == 404)
        #expect(
            known.detail
                == "There is no report of contoh-yesi as of 2020-12-31 here; request one by POST /v1/reports or `kembar report request`."
        )
        for path in ["contoh-yesy/2020-12-31", "contoh-yesy/2020-12-31/versions", "contoh-yesy/2020-12-31/1"] {
            let misspelt = try await Self.get("/v1/reports/\(path)", in: bench)
            #expect(misspelt.status == 404)
            #expect(misspelt.slug == "partnership-unknown")
            #expect(
                misspelt.detail
                    == "Partnership contoh-yesy is unknown here; a report of it waits for its registration. Similar known codes: contoh-yesi."
            )
        }
        let far = try await Self.get("/v1/reports/batu-busan/2020-12-31", in: bench)
        #expect(
            far.detail == "Partnership batu-busan is unknown here; a report of it waits for its registration.")
        // A report that waits for an event that never arrives is not made for a minute.
        try await Self.ask(
            for:
                #"{"partnership":"contoh-yesi","as_of":"2019-12-31","after":[{"source":"\#(Self.office)","id":"never"}]}"#,
            in: bench)
        let asked = try await Self.wait(at: "/v1/reports/contoh-yesi/2019-12-31", in: bench) {
            $0.slug == "report-not-made-yet"
        }
        #expect(asked.status == 404)
        #expect(
            asked.detail
                == "The report of contoh-yesi as of 2019-12-31 was requested and is not ready yet; try again in a moment."
        )
        // Nobody has requested a report of another day.
        #expect(try await Self.get("/v1/reports/contoh-yesi/2020-12-31", in: bench).slug == "report-unknown")
    }

    private static func reportThatIsThere(_ bench: StackBench) async throws {
        try await Self.ask(for: #"{"partnership":"contoh-yesi","as_of":"2020-12-31"}"#, in: bench)
        let made = try await Self.wait(at: "/v1/reports/contoh-yesi/2020-12-31", in: bench) { $0.status == 200 }
        #expect(made.status == 200)
        try await Self.formsAndLanguages(bench, "contoh-yesi")
        // A version that does not exist is not made up.
        #expect(try await Self.get("/v1/reports/contoh-yesi/2020-12-31/99", in: bench).status == 404)
        for language in ["id", "en", "ko"] {
            let page = try await LocalHTTP.get(
                "\(bench.stack.url("reporting"))/v1/reports/contoh-yesi/2020-12-31?format=html&lang=\(language)")
            #expect(page.status == 200)
            #expect(page.text.contains("<html lang=\"\(language)\">"))
        }
    }

    /// An event that waits for a misspelt code is listed with the nearest known one.
    private static func waitingCode(_ bench: StackBench) async throws {
        try await Self.publish(
            [
                Self.event(
                    "activity.completed", #"{"activity":"visit","partnerships":["contoh-yesy"],"end":"2020-05-01"}"#,
                    id: "visit")
            ], in: bench)
        let waiting = try await Self.wait(at: "/v1/waiting", from: "programs-registry", in: bench) {
            !$0.body.list("waiting").isEmpty
        }
        let entry = try #require(waiting.body.list("waiting").first)
        #expect(entry["id"] == "visit")
        #expect(entry.list("waits_for") == ["partnership contoh-yesy"])
        #expect(entry["nearest"]?.list("partnership contoh-yesy") == ["contoh-yesi"])
        let listed = try await bench.kembar("events", "pending")
        #expect(listed.output.contains("known codes similar to partnership contoh-yesy: contoh-yesi"))
    }
}
