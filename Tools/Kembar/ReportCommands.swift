internal import Arguments
internal import JSON
internal import Lifecycle
internal import LocalStack
internal import ReportingDomain
internal import Shared

/// `kembar report …`
enum ReportCommands {
    static let request = Command(
        "report request", summary: "Request a report", operands: "PARTNERSHIP DAY", count: 2...2,
        options: [
            .init(
                "after", value: "FILE",
                help: "the report waits for the events of this file; may be given several times")
        ],
        examples: [
            "kembar report request bandung-seoul 2020-12-31",
            "kembar report request bandung-seoul 2020-12-31 --after examples/bandung-seoul/programs.jsonl",
        ]
    ) { arguments in
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
                names.after.name: .array(entries.map(\.event.ref.json)),
            ]), as: AcceptedAnswer.self)
        StandardOutput.write(
            "Requested. Read it with: kembar report get \(arguments.operands.joined(separator: " "))\n")
        return 0
    }

    static let get = Command(
        "report get", summary: "Read a report", operands: "PARTNERSHIP DAY", count: 2...2,
        options: [
            .init("number", value: "N", help: "an earlier version instead of the latest"),
            .init("json", help: "the whole document as JSON"),
            .init("html", value: "FILE", help: "write the page to a file"),
            .init(
                "kind", value: "KIND",
                help: "kind of the page: card, annual, evaluation, renewal or public (evaluation)"),
            .init("lang", value: "LANGUAGE", help: "language of the page: id, en or ko (en)"),
        ],
        examples: [
            "kembar report get bandung-seoul 2020-12-31",
            "kembar report get bandung-seoul 2020-12-31 --html card.html --kind card",
            "kembar report get bandung-seoul 2020-12-31 --html report.html --lang id",
        ]
    ) { arguments in
        let addresses = Addresses()
        guard let partnership = Code(arguments.operands[0]), let day = CalendarDate(arguments.operands[1]) else {
            throw Command.Misuse("PARTNERSHIP is a code such as bandung-seoul, DAY a day such as 2020-12-31.")
        }
        var path = "/v1/reports/\(partnership)/\(day)"
        if let number = arguments["number"] {
            guard let number = Int(number) else { throw Command.Misuse("--number must be a whole number.") }
            path += "/\(number)"
        }
        guard let kind = ReportKind(rawValue: arguments["kind"] ?? ReportKind.evaluation.rawValue) else {
            throw Command.Misuse("--kind is \(ReportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        guard arguments["kind"] == nil || arguments.has("html") else {
            throw Command.Misuse("--kind is a kind of page: give --html FILE too.")
        }
        let document = try await addresses.get("reporting", "\(path)?format=json")
        if let file = arguments["html"] {
            let page = try await LocalHTTP.get(
                "\(addresses.url("reporting"))\(path)?format=html&kind=\(kind.rawValue)&lang=\(arguments["lang"] ?? "en")"
            )
            try Files.write(page.body, to: file)
            StandardOutput.write("Written to \(file)\n")
        } else if arguments.has("json") {
            StandardOutput.write(String(decoding: document, as: UTF8.self) + "\n")
        } else {
            StandardOutput.write(ReportSummary(try ReportDocument.readKept(document).content).text)
        }
        return 0
    }
}
