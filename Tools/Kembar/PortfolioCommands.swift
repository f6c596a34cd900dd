internal import Arguments
internal import Lifecycle
internal import LocalStack
internal import ReportingDomain
internal import Shared

/// `kembar portfolio` and `kembar alerts`.
enum PortfolioCommands {
    private static let language = Command.Option(
        "lang", value: "LANGUAGE", help: "language of names and sentences: id, en or ko (en)")

    private static func language(_ arguments: Command.Parsed) throws -> PageLanguage {
        guard let text = arguments["lang"] else { return .english }
        guard let language = PageLanguage(rawValue: text) else { throw Command.Misuse("--lang is id, en or ko.") }
        return language
    }

    static let portfolio = Command(
        "portfolio",
        summary: "List the partnerships as of their last evaluation: lights, findings, reviews that are due",
        options: [Self.language, .init("review-due", help: "only those where something is due for review")],
        examples: ["kembar portfolio", "kembar portfolio --review-due --lang id"]
    ) { arguments in
        let language = try Self.language(arguments)
        let isDue = arguments.has("review-due")
        var count = 0
        try await Addresses().pages(
            "reporting", "/v1/portfolio?limit=100&review_due=\(isDue)", as: PortfolioAnswer.self, next: \.next
        ) { answer in
            count += answer.partnerships.count
            for entry in answer.partnerships { StandardOutput.write(PortfolioLines(entry, language).text) }
        }
        if count == 0 {
            StandardOutput.write(
                isDue
                    ? "No partnership that was evaluated is due for review.\n"
                    : "No partnership has been evaluated yet.\n")
        }
        return 0
    }

    static let alerts = Command(
        "alerts", summary: "List open alerts: findings that were open at the last evaluation",
        operands: "[PARTNERSHIP]", count: 0...1,
        options: [Self.language, .init("all", help: "cleared alerts too")],
        examples: ["kembar alerts", "kembar alerts bandung-seoul --all"]
    ) { arguments in
        let language = try Self.language(arguments)
        var path = "/v1/alerts?limit=100&state=\(arguments.has("all") ? "all" : "open")"
        if let text = arguments.operands.first {
            guard let partnership = Code(text) else {
                throw Command.Misuse("PARTNERSHIP is a code such as bandung-seoul.")
            }
            path += "&partnership=\(partnership)"
        }
        var count = 0
        try await Addresses().pages("reporting", path, as: AlertsAnswer.self, next: \.next) { answer in
            count += answer.alerts.count
            for alert in answer.alerts { StandardOutput.write(Self.lines(alert, language)) }
        }
        if count == 0 { StandardOutput.write("No alert is on record.\n") }
        return 0
    }

    private static func lines(_ alert: AlertsAnswer.Alert, _ language: PageLanguage) -> String {
        let finding = alert.finding
        var days = "raised \(alert.raisedAsOf)"
        if let since = finding.since, since != .unknown { days = "since \(since), \(days)" }
        if let cleared = alert.clearedAsOf { days += ", cleared \(cleared)" }
        return """
            \(alert.partnership)  \(finding.rule.rawValue) \(finding.title.text(in: language)) \
            (\(finding.severity.translation.text(in: language)))
              \(finding.text.text(in: language))
              \(finding.subject.key), \(days)

            """
    }
}
