internal import Arguments
internal import Lifecycle
internal import LocalStack
internal import Shared

/// `kembar indicators …`
enum IndicatorCommands {
    private static let language = Command.Option(
        "lang", value: "LANGUAGE", help: "language of titles and sentences: id, en or ko (en)")
    private static let asOf = Command.Option(
        "as-of", value: "DAY", help: "the state on a day: only what happened until then")
    private static let knownAt = Command.Option(
        "known-at", value: "TIME", help: "by what was accepted until a day or moment")

    static let list = Command(
        "indicators list", summary: "List the indicators with their units and cumulation",
        options: [Self.language], examples: ["kembar indicators list", "kembar indicators list --lang id"]
    ) { arguments in
        var count = 0
        try await Addresses().pages(
            "indicators", "/v1/indicators?limit=100", as: IndicatorsAnswer.self, next: \.nextAfter
        ) { answer in
            count += answer.items.count
            for item in answer.items { StandardOutput.write(Self.line(item, arguments["lang"] ?? "en")) }
        }
        if count == 0 { StandardOutput.write("No indicator is defined.\n") }
        return 0
    }

    private static func line(_ item: IndicatorsAnswer.Item, _ language: String) -> String {
        let definition = item.members
        var facts = [definition.currency ?? definition.unit ?? "no unit"]
        facts.append("cumulation \(definition.cumulation?.rawValue ?? "not stated")")
        if let frequency = definition.frequency { facts.append(frequency.rawValue) }
        if definition.formula != nil { facts.append("derived by a formula") }
        return
            "\(item.code)  \(definition.title?.text(in: [language]) ?? "")\n  \(facts.joined(separator: ", "))\n"
    }

    static let show = Command(
        "indicators show", summary: "Show an indicator: its definition, total to date, locks and flags",
        operands: "CODE", count: 1...1, options: [Self.language, Self.asOf, Self.knownAt],
        examples: ["kembar indicators show bandung.tax.total", "kembar indicators show bandung.spbe --lang ko"]
    ) { arguments in
        let addresses = Addresses()
        let path = Self.path(arguments, "series", "limit=1")
        let answer = try await addresses.get("indicators", path, as: SeriesAnswer.self)
        StandardOutput.write(SeriesLines(answer, language: arguments["lang"] ?? "en").summary)
        return 0
    }

    static let series = Command(
        "indicators series", summary: "Print the series of an indicator: target, actual, realisation, growth",
        operands: "CODE", count: 1...1,
        options: [
            Self.language, Self.asOf, Self.knownAt, .init("csv", help: "print CSV, one row for each period and part"),
            .init("json", help: "print the answer of the service"),
        ],
        examples: [
            "kembar indicators series bandung.tax.total",
            "kembar indicators series bandung.tax.total --csv > total.csv",
            "kembar indicators series bandung.tax.total --as-of 2019-12-31 --known-at 2026-01-01",
        ]
    ) { arguments in
        let addresses = Addresses()
        if arguments.has("csv") {
            let body = try await addresses.get("indicators", Self.path(arguments, "series.csv"))
            StandardOutput.write(String(decoding: body, as: UTF8.self))
            return 0
        }
        if arguments.has("json") {
            let body = try await addresses.get("indicators", Self.path(arguments, "series", "limit=1000"))
            StandardOutput.write(String(decoding: body, as: UTF8.self))
            return 0
        }
        try await addresses.pages(
            "indicators", Self.path(arguments, "series", "limit=200"), as: SeriesAnswer.self, next: \.nextAfter
        ) { answer in
            let lines = SeriesLines(answer, language: arguments["lang"] ?? "en")
            for row in answer.rows { StandardOutput.write(lines.line(row)) }
            if answer.rows.isEmpty { StandardOutput.write("No figure of \(answer.indicator) is known.\n") }
        }
        return 0
    }

    private static func path(_ arguments: Command.Parsed, _ resource: String, _ more: String? = nil) -> String {
        let times = [("as_of", arguments["as-of"]), ("known_at", arguments["known-at"])].compactMap { name, value in
            value.map { "\(name)=\(LocalHTTP.encoded($0))" }
        }
        let query = (times + [more].compactMap { $0 }).joined(separator: "&")
        let path = "/v1/indicators/\(LocalHTTP.encoded(arguments.operands[0]))/\(resource)"
        return query.isEmpty ? path : "\(path)?\(query)"
    }
}
