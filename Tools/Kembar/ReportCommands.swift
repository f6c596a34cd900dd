internal import Arguments
internal import Crypto
internal import Foundation
internal import JSON
internal import Lifecycle
internal import LocalStack
internal import ReportingDomain
internal import Shared

/// `kembar report …`
enum ReportCommands {
    private static let kinds = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")

    private static let kindOption = Command.Option(
        "kind", value: "KIND", help: "kind of report: \(Self.kinds) (evaluation)")

    private static func kind(_ arguments: Command.Parsed) throws -> ReportKind {
        guard let text = arguments["kind"] else { return .evaluation }
        guard let kind = ReportKind(rawValue: text) else { throw Command.Misuse("--kind is one of \(Self.kinds).") }
        return kind
    }

    private static func report(_ arguments: Command.Parsed) throws -> (partnership: Code, day: CalendarDate) {
        guard let partnership = Code(arguments.operands[0]), let day = CalendarDate(arguments.operands[1]) else {
            throw Command.Misuse("PARTNERSHIP is a code such as bandung-seoul, DAY a day such as 2020-12-31.")
        }
        return (partnership, day)
    }

    static let request = Command(
        "report request", summary: "Request a report", operands: "PARTNERSHIP DAY", count: 2...2,
        options: [
            Self.kindOption,
            .init(
                "after", value: "FILE",
                help: "the report waits for the events of this file; may be given several times"),
        ],
        examples: [
            "kembar report request bandung-seoul 2020-12-31",
            "kembar report request bandung-seoul 2020-12-31 --kind card",
            "kembar report request bandung-seoul 2020-12-31 --after examples/bandung-seoul/programs.jsonl",
        ]
    ) { arguments in
        let kind = try Self.kind(arguments)
        let (entries, problems) = EventFiles.read(arguments.all("after"))
        guard problems.isEmpty else {
            for problem in problems { StandardOutput.writeError("\(problem)\n") }
            return 1
        }
        let names = ReportRequest.fields
        _ = try await Addresses().post(
            "reporting", "/v1/reports",
            .object([
                names.partnership.name: .string(arguments.operands[0]), names.asOf.name: .string(arguments.operands[1]),
                names.kind.name: .string(kind.rawValue), names.after.name: .array(entries.map(\.event.ref.json)),
            ]), as: AcceptedAnswer.self)
        StandardOutput.write(
            "Requested. Read it with: kembar report get \(arguments.operands.joined(separator: " "))\n")
        return 0
    }

    /// Formats of files, by the option that names the file.
    private static let formats = ["html", "pdf", "xlsx", "csv", "iati"]

    static let get = Command(
        "report get", summary: "Read a report", operands: "PARTNERSHIP DAY", count: 2...2,
        options: [
            .init("number", value: "N", help: "an earlier version instead of the latest"),
            .init("draft", help: "the latest version, or that of --number, though it is not published"),
            .init("json", help: "the document as JSON"),
            .init("html", value: "FILE", help: "write the page to a file"),
            .init("pdf", value: "FILE", help: "write the page as PDF"),
            .init("xlsx", value: "FILE", help: "write the tables as a workbook"),
            .init("csv", value: "FILE", help: "write the table that --table names"),
            .init("table", value: "NAME", help: "the table of --csv, such as indicators or money"),
            .init("iati", value: "FILE", help: "write the activities as IATI 2.03 XML"),
            .init("reporter", value: "CODE", help: "the organisation that reports in --iati"),
            Self.kindOption,
            .init("lang", value: "LANGUAGE", help: "language of a file: id, en or ko (en)"),
        ],
        examples: [
            "kembar report get bandung-seoul 2020-12-31",
            "kembar report get bandung-seoul 2020-12-31 --html card.html --kind card",
            "kembar report get bandung-seoul 2020-12-31 --json --draft",
            "kembar report get bandung-seoul 2020-12-31 --html report.html --lang id",
            "kembar report get bandung-seoul 2020-12-31 --csv indicators.csv --table indicators",
            "kembar report get contoh-yesi 2025-12-31 --iati activities.xml --reporter contoh.government",
        ]
    ) { arguments in
        let addresses = Addresses()
        let (partnership, day) = try Self.report(arguments)
        var path = "/v1/\(arguments.has("draft") ? "drafts" : "reports")/\(partnership)/\(day)"
        if let number = arguments["number"] {
            guard let number = Int(number) else { throw Command.Misuse("--number must be a whole number.") }
            path += "/\(number)"
        }
        let kind = try Self.kind(arguments)
        let files = Self.formats.filter { arguments.has($0) }
        guard arguments["kind"] == nil || !files.isEmpty || arguments.has("json") else {
            throw Command.Misuse("The summary has no kinds: give --html FILE or --json too.")
        }
        guard arguments.has("table") == arguments.has("csv") else {
            throw Command.Misuse("Give --csv FILE and --table NAME together.")
        }
        guard arguments["reporter"] == nil || arguments.has("iati") else {
            throw Command.Misuse("--reporter is for --iati FILE.")
        }
        for format in files {
            var query = "format=\(format)&lang=\(arguments["lang"] ?? "en")"
            if arguments["kind"] != nil { query += "&kind=\(kind.rawValue)" }
            if format == "csv", let table = arguments["table"] { query += "&table=\(table)" }
            if format == "iati", let reporter = arguments["reporter"] { query += "&reporter=\(reporter)" }
            try Files.write(try await addresses.get("reporting", "\(path)?\(query)"), to: arguments[format] ?? "")
            StandardOutput.write("Written to \(arguments[format] ?? "")\n")
        }
        guard files.isEmpty else { return 0 }
        let document = try await addresses.get("reporting", "\(path)?format=json&kind=\(kind.rawValue)")
        if arguments.has("json") {
            StandardOutput.write(String(decoding: document, as: UTF8.self) + "\n")
        } else {
            let report = try ReportDocument.readKept(document)
            StandardOutput.write(ReportSummary(report.content).text)
            if arguments.has("draft") {
                let version = "\(partnership) \(day) \(report.envelope.number)"
                StandardOutput.write(
                    "\nVersion \(report.envelope.number) is \(report.envelope.state.rawValue). To decide about it: kembar report review \(version) --approve, or --return\n"
                )
            }
        }
        return 0
    }
    static let review = Command(
        "report review", summary: "Approve a version of a report for publication, or return it",
        operands: "PARTNERSHIP DAY NUMBER", count: 3...3,
        options: [
            .init("approve", help: "the version may be published"),
            .init("return", help: "the version is not published, or no longer"),
            .init("comment", value: "TEXT", help: "the reason, in the language of --lang"),
            .init("lang", value: "LANGUAGE", help: "language of the comment: id, en or ko (en)"),
            .init("source", value: "URI", help: "the `source` of the review (\(Self.reviewer))"),
        ],
        examples: [
            "kembar report review bandung-seoul 2020-12-31 3 --approve",
            "kembar report review bandung-seoul 2020-12-31 3 --return --comment 'The budget of 2019 is missing.'",
        ]
    ) { arguments in
        let (partnership, day) = try Self.report(arguments)
        guard let number = Int(arguments.operands[2]), number > 0 else {
            throw Command.Misuse("NUMBER is the number of the version, from 1.")
        }
        guard arguments.has("approve") != arguments.has("return") else {
            throw Command.Misuse("Give --approve or --return.")
        }
        let decision: ReportReview.Decision = arguments.has("approve") ? .approved : .returned
        let addresses = Addresses()
        let document = try await addresses.get("reporting", "/v1/drafts/\(partnership)/\(day)/\(number)?format=json")
        let digest = try ReportDocument.readKept(document).digest.report
        let names = ReportReview.fields
        var data: [String: JSONValue] = [
            names.partnership.name: partnership.json, names.asOf.name: day.json,
            names.reportDigest.name: .string(digest), names.decision.name: .string(decision.rawValue),
        ]
        if let comment = arguments["comment"] {
            data[names.comment.name] = .object([arguments["lang"] ?? "en": .string(comment)])
        }
        let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6))
        let event = Wire.bytes(
            ref: EventRef(
                source: arguments["source"] ?? Self.reviewer,
                id: UniqueID(millisecondsSince1970: now.microseconds / 1000).description),
            type: EventType(.reports, "report.reviewed"), time: now, data: JSONValue.object(data).bytes)
        try await addresses.postEvent("reporting", event)
        StandardOutput.write(
            decision == .approved
                ? "Approved. The report is published in a moment.\n" : "Returned. The version is not published.\n")
        return 0
    }

    private static let reviewer = "urn:kembar:cli:review"
}
