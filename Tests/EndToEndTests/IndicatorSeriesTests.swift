internal import JSON
internal import Kafka
internal import LocalStack
internal import TestSupport
internal import Testing

/// Series of indicators by HTTP: a late correction, parts beside their total, degenerate targets, locks and formulas;
/// and the notices that their figures changed.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct IndicatorSeriesTests {
    private typealias Make = IndicatorEvents

    private static let quarterly = #""frequency":"quarter""#

    /// Staff trained: once as the total to date, once as increments.
    private static let late =
        [
            Make.indicator("trained", cumulation: "latest", Self.quarterly),
            Make.indicator("more", cumulation: "summing", Self.quarterly),
        ]
        + zip(1..., ["20", "45", "60"]).map { Make.figure("t\($0)", of: "trained", Make.quarter($0), $1) }
        + zip(1..., ["20", "25", "15"]).map { Make.figure("m\($0)", of: "more", Make.quarter($0), $1) }

    private static func dimension(_ name: String, _ coverage: String) -> String {
        #""dimensions":[{"dimension":"\#(name)","coverage":"\#(coverage)"}]"#
    }

    private static func part(_ indicator: String, _ name: String, _ part: String, _ value: String) -> String {
        Make.figure("\(indicator)-\(part)", of: indicator, Make.year, value, #""dimensions":{"\#(name)":"\#(part)"}"#)
    }

    /// Four components, of which one states no part, one parts that exceed it, and one parts that overlap.
    private static let components =
        [
            Make.indicator("a", Self.dimension("sex", "complete")), Make.indicator("b"),
            Make.indicator("c", Self.dimension("sex", "complete")),
            Make.indicator("d", Self.dimension("interest", "overlapping")),
            Make.indicator("all", #""sum_of":["a","b","c","d"]"#),
        ]
        + zip(["a", "b", "c", "d"], ["42", "714", "10", "30"]).map { Make.figure("\($0)-all", of: $0, Make.year, $1) }
        + [
            Self.part("a", "sex", "f", "20"), Self.part("a", "sex", "m", "22"), Self.part("c", "sex", "f", "6"),
            Self.part("c", "sex", "m", "5"), Self.part("d", "interest", "craft", "18"),
            Self.part("d", "interest", "music", "17"),
        ]

    /// A target equal to its baseline, one of zero, one without a baseline, negative ones, and one that is withdrawn.
    private static let degenerate =
        [
            Make.indicator("same"), Make.indicator("falling", #""ascending":false"#), Make.indicator("bare"),
            Make.indicator("negative"), Make.indicator("withdrawn"),
        ]
        + zip(["same", "falling", "bare", "negative", "withdrawn"], ["7", "4", "3", "-0.5", "3"]).map {
            Make.figure("\($0)-o", of: $0, Make.year, $1)
        }
        + zip(["same", "falling", "bare", "negative", "withdrawn"], ["5", "0", "0", "1.0", "4"]).map {
            Make.target("\($0)-t", of: $0, $1)
        }
        + zip(["same", "falling", "negative", "withdrawn"], ["5", "10", "-2.0", "1"]).map {
            Make.baseline("\($0)-b", of: $0, $1)
        }
        + [Make.withdrawal(of: "withdrawn-t")]

    private static func id(_ event: String) throws -> String {
        try #require(try JSONDocument(Array(event.utf8)).root["id"]?.string)
    }

    private static func series(
        _ code: String, _ query: String = "as_of=2016-12-31", in bench: StackBench
    ) async throws -> JSONValue {
        let answer = try await bench.indicators("/v1/indicators/\(code)/series?\(query)")
        #expect(answer.status == 200, "\(answer.text)")
        return answer.body
    }

    /// A member of the figure of each row.
    private static func rows(_ series: JSONValue, _ figure: String, _ member: String = "value") -> [String] {
        series.list("rows").map { $0[figure]?[member]?.text ?? "-" }
    }

    @Test func seriesAreRead() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            let events = Self.late + Self.components + Self.degenerate
            try await bench.publish(events)
            try await bench.waitUntilApplied(try events.map { try Self.id($0) })
            try await Self.correction(bench)
            try await Self.breakdowns(bench)
            try await Self.degenerateTargets(bench)
            try await Self.tables(bench)
            try await Self.pages(bench)
            try await Self.refusals(bench)
            try await Self.formulas(bench)
            try await Self.lock(bench)
            try await Self.crowd(bench)
            try await Self.badPlaces(bench)
            try await Self.commandLine(bench)
        }
    }

    /// A correction changes its own quarter and what is derived from it; what was known before can still be read.
    private static func correction(_ bench: StackBench) async throws {
        #expect(Self.rows(try await Self.series("trained", in: bench), "actual") == ["20", "45", "60"])
        #expect(Self.rows(try await Self.series("more", in: bench), "running") == ["20", "45", "60"])
        let before = try await bench.instant()
        try await bench.publish(
            ["t1", "m1"].map { code in
                Make.correction("\(code)-late", of: code, code == "t1" ? "trained" : "more", Make.quarter(1), "25")
            })
        try await bench.waitUntilApplied(["t1-late", "m1-late"])
        let trained = try await Self.series("trained", in: bench)
        #expect(Self.rows(trained, "actual") == ["25", "45", "60"])
        #expect(Self.rows(trained, "running") == ["-", "-", "-"])
        #expect(trained.text("to_date", "figure", "value") == "60")
        #expect(trained.list("corrections").map { $0.text("reason", "text", "en") } == [#""A list came late.""#])
        let more = try await Self.series("more", in: bench)
        #expect(Self.rows(more, "actual") == ["25", "25", "15"])
        #expect(Self.rows(more, "running") == ["25", "50", "65"])
        let moved = try #require(more.list("corrections").first).list("moved")
        #expect(
            moved.map { "\($0.text("figure")) \($0.text("before")) \($0.text("after"))" } == [
                #""observed" 20 25"#, #""running" 20 25"#, #""running" 45 50"#, #""running" 60 65"#,
            ])
        // As it was known before the correction.
        let known = "as_of=2016-12-31&known_at=\(LocalHTTP.encoded(before))"
        let old = try await Self.series("more", known, in: bench)
        #expect(Self.rows(old, "actual") == ["20", "25", "15"])
        #expect(Self.rows(old, "running") == ["20", "45", "60"])
        #expect(old.list("corrections").isEmpty)
        #expect(Self.rows(try await Self.series("trained", known, in: bench), "actual") == ["20", "45", "60"])
        try await Self.values(bench)
    }

    /// Every statement about one quarter, the latest first.
    private static func values(_ bench: StackBench) async throws {
        let quarter = "/v1/indicators/trained/values?start=2016-01-01&end=2016-03-31"
        let items = try await bench.indicators(quarter).body.list("items")
        #expect(
            items.map { "\($0.text("step")) \($0.text("value")) \($0.text("counts_now")) \($0.text("event", "id"))" }
                == [
                    #""corrected" 25 true "t1-late""#, #""recorded" 20 false "t1""#,
                ])
        #expect(items.first?.text("reason", "code") == #""source_error""#)
        let first = try await bench.indicators("\(quarter)&limit=1").body
        #expect(first.list("items") == [items[0]])
        #expect(first["next_after"] == "1")
        let rest = try await bench.indicators("\(quarter)&limit=1&after=1").body
        #expect(rest.list("items") == [items[1]])
        #expect(rest["next_after"] == nil)
        #expect(try await bench.indicators("\(quarter)&type=full_year").body.list("items").isEmpty)
        let without = try await bench.indicators("/v1/indicators/trained/values?start=2016-01-01")
        #expect(without.status == 400)
        #expect(without.slug == "bad-query")
    }

    private static func breakdowns(_ bench: StackBench) async throws {
        let all = try await Self.series("all", in: bench)
        #expect(Self.rows(all, "actual") == ["796"])
        #expect(Self.rows(all, "actual", "origin") == [#""sum""#])
        let sex = try #require(all.list("breakdowns").first { $0["dimension"] == "sex" })
        #expect(sex.text("total", "value") == "796")
        #expect(
            sex.list("parts").map { "\($0.text("part")) \($0.text("figure", "value"))" } == [#""f" 26"#, #""m" 27"#])
        #expect(sex.text("not_stated", "value") == "744")
        #expect(
            sex.at("not_stated").list("from").map { "\($0.text("indicator")) \($0.text("value"))" } == [
                #""b" 714"#, #""d" 30"#,
            ])
        #expect(sex.text("excess") == "1")
        #expect(
            sex.list("warnings").map { $0.text("text", "en") } == [
                #""c: the parts add up to 11, and the total is 10; the total counts.""#
            ])
        let interest = try #require(all.list("breakdowns").first { $0["dimension"] == "interest" })
        #expect(interest.list("warnings").isEmpty)
        #expect(interest["excess"] == nil)
    }

    /// The command line shows the same figures, and the sentence where there is none.
    private static func commandLine(_ bench: StackBench) async throws {
        let expected = [
            ("same", "progress from same-b: Not defined: the target equals the baseline."),
            ("falling", "progress from falling-b: 0.60"),
            ("bare", "progress: Not defined: there is no baseline."), ("negative", "progress from negative-b: 0.50"),
            ("withdrawn", "no target"), ("bare", "achievement: Not defined: the target is zero."),
        ]
        for (code, line) in expected {
            let shown = try await bench.kembar("indicators", "series", code, "--as-of", "2016-12-31")
            #expect(shown.status == 0)
            #expect(shown.output.contains(line), "\(shown.output)")
            #expect(!shown.output.contains("nan") && !shown.output.contains("inf"), "\(shown.output)")
        }
        let listed = try await bench.kembar("indicators", "list")
        #expect(Self.everything.allSatisfy { listed.output.contains("\($0)  Synthetic") }, "\(listed.output)")
        let table = try await bench.kembar("indicators", "series", "same", "--csv", "--as-of", "2016-12-31")
        #expect(table.output.hasPrefix("indicator,title,"))
        let unknown = try await bench.kembar("indicators", "show", "nobody")
        #expect(unknown.status != 0)
        #expect(unknown.output.contains("No indicator nobody is known here."))
    }

    private static func degenerateTargets(_ bench: StackBench) async throws {
        let expected = [
            ("same", "target_equals_baseline", "1.4"), ("falling", "0.6", "target_is_zero"),
            ("bare", "no_baseline", "target_is_zero"), ("negative", "0.5", "negative_figure"),
            ("withdrawn", "no_target", "no_target"),
        ]
        for (code, progress, achievement) in expected {
            let row = try #require(try await Self.series(code, in: bench).list("rows").first)
            let found = [row.list("progress").first?.at("progress") ?? .null, row.at("achievement")].map {
                $0["value"]?.text ?? $0.at("not_defined", "code").string ?? ""
            }
            #expect(found == [progress, achievement], "\(code)")
        }
    }

    private static let everything = [
        "trained", "more", "a", "b", "c", "d", "all", "same", "falling", "bare", "negative", "withdrawn",
    ]

    /// The cells of a line of RFC 4180.
    private static func cells(_ line: String) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// One line for each indicator, period and breakdown, and a number or a reason in each numeric cell.
    private static func tables(_ bench: StackBench) async throws {
        let answer = try await bench.indicators(
            "/v1/series.csv?indicators=\(Self.everything.joined(separator: ","))&as_of=2016-12-31")
        #expect(answer.status == 200)
        let lines = answer.text.components("\r\n").map(Self.cells)
        let names = try #require(lines.first)
        let rows = lines.dropFirst().dropLast()
        #expect(lines.last == [""])
        #expect(rows.allSatisfy { $0.count == names.count })
        let table = rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
        let key = ["indicator", "period_start", "period_end", "period_type", "as_of", "dimensions"]
        let keys = table.map { row in key.map { row[$0] ?? "" }.joined(separator: " ") }
        #expect(Set(keys).count == keys.count)
        var expected = 0
        for code in Self.everything { expected += try await Self.series(code, in: bench).list("rows").count }
        #expect(table.count == expected)
        let numeric = [
            "definition_version", "target", "actual", "realisation_percent", "achievement", "progress",
            "schedule_index", "growth_percent", "running",
        ]
        for row in table {
            for name in numeric { #expect(row[name]?.isEmpty == false, "\(name) of \(row["indicator"] ?? "")") }
            for cell in row.values { #expect(!["nan", "inf", "-inf", "infinity"].contains(cell.lowercased())) }
        }
        #expect(table.first { $0["indicator"] == "same" }?["progress"] == "target_equals_baseline")
        #expect(table.first { $0["indicator"] == "withdrawn" }?["target"] == "no_target")
        #expect(
            table.first { $0["indicator"] == "same" }?["notes"]?.contains(
                "progress: Not defined: the target equals the baseline.") == true)
        // Every code of a row has its sentence.
        let sentences = ["realisation_percent", "achievement", "progress", "schedule_index", "growth_percent"]
        for row in table where row["target"] != "no_target" && row["actual_origin"] != "none" {
            for name in sentences where row[name]?.contains("_") == true {
                #expect(row["notes"]?.contains("\(name): Not defined") == true, "\(name): \(row["notes"] ?? "")")
            }
        }
        let korean = try await bench.indicators("/v1/indicators/same/series.csv?as_of=2016-12-31&lang=ko").text
        #expect(korean.contains("progress: 정의되지 않음: 목표가 기초선과 같습니다."))
        #expect(try await bench.indicators("/v1/indicators/same/series.csv?lang=fr").status == 400)
        #expect(table.filter { $0["indicator"] == "more" }.compactMap { $0["running"] } == ["25", "50", "65"])
        // The file of one indicator has the same lines.
        let one = try await bench.indicators("/v1/indicators/more/series.csv?as_of=2016-12-31").text
        let own = one.components("\r\n")
        #expect(own.first == names.joined(separator: ","))
        #expect(
            Array(own.dropFirst().dropLast())
                == answer.text.components("\r\n").filter { $0.hasPrefix("more,") })
        try await Self.hostileTitle(bench)
    }

    /// A title that begins like a formula of a spreadsheet, and has a comma and a quotation mark, each with a combining
    /// accent, is one cell that no spreadsheet computes.
    private static func hostileTitle(_ bench: StackBench) async throws {
        let data =
            #"{"indicator":"odd","title":{"en":"=\u0301SUM(1)\u002c\u0301 \u0022\u0301x"},"measure":"1","cumulation":"none"}"#
        try await bench.publish([
            Make.event("indicator.defined", data, id: "odd"), Make.figure("odd-o", of: "odd", Make.year, "1"),
        ])
        try await bench.waitUntilApplied(["odd", "odd-o"])
        let text = try await bench.indicators("/v1/indicators/odd/series.csv?as_of=2016-12-31").text
        let line = text.utf8.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        #expect(line.utf8.starts(with: "odd,\"'=\u{301}SUM(1),\u{301} \"\"\u{301}x\",1,2016-01-01,".utf8), "\(line)")
    }

    private static func pages(_ bench: StackBench) async throws {
        func starts(_ query: String, _ code: String = "more") async throws -> [String] {
            try await Self.series(code, query, in: bench).list("rows").map { $0.text("period", "start") }
        }
        let day = "as_of=2016-12-31"
        let all = [#""2016-01-01""#, #""2016-04-01""#, #""2016-07-01""#]
        #expect(try await starts(day) == all)
        #expect(try await starts("\(day)&from=2016-04-01&until=2016-06-30") == [all[1]])
        #expect(try await starts("\(day)&from=2016-06-30") == [all[1], all[2]])
        #expect(try await starts("\(day)&type=quarter") == all)
        #expect(try await starts("\(day)&type=full_year").isEmpty)
        #expect(try await starts("as_of=2016-06-30") == [all[0], all[1]])
        #expect(try await starts(day, "a").count == 3)
        #expect(try await starts("\(day)&dimension=whole", "a").count == 1)
        #expect(try await starts("\(day)&dimension=sex", "a").count == 2)
        #expect(try await starts("\(day)&dimension=interest", "a").isEmpty)
        let first = try await Self.series("more", "\(day)&limit=2", in: bench)
        #expect(first.list("rows").count == 2)
        #expect(first["next_after"] == "2")
        let rest = try await Self.series("more", "\(day)&limit=2&after=2", in: bench)
        #expect(rest.list("rows").map { $0.text("period", "start") } == [all[2]])
        #expect(rest["next_after"] == nil)
        // What is said about the whole series is the same on each page.
        #expect(rest["to_date"] == first["to_date"])
    }

    private static func refusals(_ bench: StackBench) async throws {
        let known = "as_of, dimension, from, known_at, limit, type, until"
        let unknown = try await bench.indicators("/v1/indicators/more/series?untill=2016-12-31")
        #expect(unknown.status == 400)
        #expect(unknown.slug == "bad-query")
        #expect(unknown.detail == "The query parameter untill is not known here; there are after, \(known).")
        let wrong = [
            "limit=0", "limit=1001", "after=-1", "after=x", "type=week", "from=2016-02-30", "as_of=2016",
            "known_at=now",
        ]
        for query in wrong {
            let answer = try await bench.indicators("/v1/indicators/more/series?\(query)")
            #expect(answer.status == 400, "\(query)")
            #expect(answer.slug == "bad-query", "\(query)")
        }
        for path in ["series", "series.csv", "values?start=2016-01-01&end=2016-12-31"] {
            let answer = try await bench.indicators("/v1/indicators/nowhere/\(path)")
            #expect(answer.status == 404, "\(path)")
            #expect(answer.slug == "unknown")
            #expect(answer.detail == "No indicator nowhere is known here.")
        }
        #expect(try await bench.indicators("/v1/series.csv?indicators=more,nowhere").status == 404)
        for query in ["", "?indicators=", "?indicators=more,,", "?indicators=m%20ore"] {
            let answer = try await bench.indicators("/v1/series.csv\(query)")
            #expect([400, 200].contains(answer.status), "\(query)")
            #expect((answer.status == 200) == (query == "?indicators=more,,"), "\(query)")
        }
        #expect(try await bench.indicators("/v1/effect-analyses/nowhere/result").status == 404)
    }

    /// A formula that is refused: advice when it arrives, and the reason with the series.
    private static func formulas(_ bench: StackBench) async throws {
        func defined(_ code: String, _ formula: String) -> String {
            Make.indicator(code, measure: "2", #""unit":"percent","formula":"\#(formula)""#)
        }
        let cases = [
            ("ratio", "percent({a}; {nowhere})", "unknown_indicator"), ("open", "percent({a}", "syntax"),
            ("loop", "percent({loop}; {a})", "cycle"),
        ]
        for (code, formula, kind) in cases {
            let advice = try await bench.advice(on: defined(code, formula))
            let sentence = try #require(advice.first { $0.hasPrefix("formula_refused: ") }, "\(advice)")
            #expect(sentence.hasPrefix("formula_refused: The formula of indicator \(code) gives no values: "))
            try await bench.waitUntilApplied([code])
            let formula = try await Self.series(code, in: bench).at("formula")
            #expect(formula.at("problem", "code").string == kind)
            #expect(formula.at("problem", "sentence").string.map { sentence.contains($0) } == true)
        }
        let share = try await bench.advice(on: defined("share", "percent({a}; {b})"))
        #expect(!share.contains { $0.hasPrefix("formula_refused: ") })
        try await bench.waitUntilApplied(["share"])
        let series = try await Self.series("share", in: bench)
        #expect(series.at("formula", "problem") == .null)
        #expect(series.at("formula").list("inputs") == ["a", "b"])
        let row = try #require(series.list("rows").first)
        #expect(row.text("actual", "origin") == #""formula""#)
        #expect(row.text("formula", "worked_example") == #""42 ÷ 714 × 100 ≈ 5.882353""#)
    }

    /// A figure that comes after its period was locked: advice when it arrives, and a place in the series.
    private static func lock(_ bench: StackBench) async throws {
        let lock = Make.event(
            "period_lock.set",
            #"{"period_lock":"books","indicators":["more"],"period":\#(Make.period(Make.year)),"on":"2017-01-31","reason":{"text":{"en":"The books are closed."},"code":"books_closed"}}"#,
            id: "books", at: "2017-01-31")
        try await bench.publish([lock])
        try await bench.waitUntilApplied(["books"])
        let advice = try await bench.advice(
            on: Make.figure("m4", of: "more", Make.quarter(4), "9", at: "2017-03-01"))
        #expect(
            advice.filter { $0.hasPrefix("period_locked: ") } == [
                "period_locked: Observation m4 does not count: its period has been locked since 2017-01-31 (books: The books are closed.). To correct a figure: send observation.corrected with a reason."
            ])
        try await bench.waitUntilApplied(["m4"])
        let series = try await Self.series("more", "as_of=2017-12-31", in: bench)
        #expect(Self.rows(series, "actual") == ["25", "25", "15"])
        #expect(Self.rows(series, "lock", "period_lock") == Array(repeating: #""books""#, count: 3))
        let held = try #require(series.list("held_back").first)
        #expect(held.text("observation") == #""m4""#)
        #expect(held.text("value") == "9")
        #expect(held.text("lock", "period_lock") == #""books""#)
        // A correction counts.
        try await bench.publish([Make.correction("m4-right", of: "m4", "more", Make.quarter(4), "10")])
        try await bench.waitUntilApplied(["m4-right"])
        let corrected = try await Self.series("more", "as_of=2017-12-31", in: bench)
        #expect(Self.rows(corrected, "running").last == "75")
        #expect(corrected.list("held_back").isEmpty)
    }

    /// More late claims than are considered of one cell do not displace the claim that came before the lock.
    private static func crowd(_ bench: StackBench) async throws {
        let lock = Make.event(
            "period_lock.set",
            #"{"period_lock":"gates","indicators":["crowded"],"period":\#(Make.period(Make.year)),"on":"2016-11-01","reason":{"text":{"en":"The year is closed."}}}"#,
            id: "gates", at: "2016-11-01")
        let late = (0..<120).map { Make.figure("late\($0)", of: "crowded", Make.year, "9", at: "2016-12-05") }
        let early = Make.figure("early", of: "crowded", Make.year, "1", at: "2016-10-05")
        try await bench.publish([Make.indicator("crowded"), lock, early] + late)
        try await bench.waitUntilApplied(["crowded", "gates", "early"] + (0..<120).map { "late\($0)" })
        let series = try await Self.series("crowded", "limit=100", in: bench)
        #expect(Self.rows(series, "actual") == ["1"])
        #expect(series.list("held_back").count == 100)
        #expect(series.list("held_back").allSatisfy { $0["value"] == 9 })
        // A correction of a late claim counts too.
        try await bench.publish([Make.correction("late7-right", of: "late7", "crowded", Make.year, "2")])
        try await bench.waitUntilApplied(["late7-right"])
        let corrected = try await Self.series("crowded", "limit=100", in: bench).list("rows").first
        #expect(
            [corrected?.text("observation")] + (corrected?.list("rivals") ?? []).map { $0.text("observation") } == [
                #""late7""#, #""early""#,
            ])
    }

    /// A place that is no number from zero on is refused.
    private static func badPlaces(_ bench: StackBench) async throws {
        for after in ["x", "-1"] {
            let answer = try await bench.indicators(
                "/v1/indicators/trained/values?start=2016-01-01&end=2016-03-31&after=\(after)")
            #expect(answer.status == 400, "\(after)")
            #expect(answer.slug == "bad-query", "\(after)")
        }
        #expect(try await bench.indicators("/v1/indicators/trained/series").status == 200)
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        self.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
