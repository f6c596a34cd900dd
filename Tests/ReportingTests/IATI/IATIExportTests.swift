import Foundation
import FundingMath
import HTTP
import JSON
import Shared
import Testing
import XML

@testable import ReportingApp
@testable import ReportingDomain

/// Reports as IATI files.
struct IATIExportTests {
    private static let day = CalendarDate("2026-11-30")

    private static func export(
        _ partnership: String, _ events: [HistoryEvent], asOf: String = "2025-12-31",
        reporter: String? = "contoh.government"
    ) throws -> (document: XMLDocument, bytes: [UInt8], omissions: Set<IATIOmission>) {
        let report = try document(of: partnership, asOf: asOf, events).report
        var export = try IATIExport(
            report, reporter: reporter.flatMap { Code($0) }, today: try #require(Self.day))
        let bytes = export.document()
        return (try XMLDocument(bytes), bytes, export.omissions)
    }

    private static func texts(_ document: XMLDocument, _ path: String) throws -> [String] {
        try document.nodes(path).map(\.text)
    }

    @Test func theFileOfTheSyntheticPairBreaksNoRule() throws {
        let made = try Self.export("contoh-yesi", SyntheticPairTests.events())
        let failures = try IATIChecker(today: try #require(Self.day)).failures(of: made.document)
        #expect(failures.isEmpty, "\(failures)")
        if let folder = ProcessInfo.processInfo.environment["KEMBAR_KEEP_FILES"] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(made.bytes).write(to: URL(fileURLWithPath: folder).appending(path: "contoh-yesi.iati.xml"))
        }
        #expect(try Self.texts(made.document, "//iati-activity/@hierarchy") == ["1", "2", "2"])
        // Both budgets of the period are kept, by their types; readers of IATI take the revised one.
        let budgets = try Self.texts(made.document, "//budget[value='530000000' or value='535000000']/@type")
        #expect(budgets.sorted() == ["1", "2"])
        // A refund keeps its sign.
        #expect(try !Self.texts(made.document, "//transaction/value[starts-with(., '-')]").isEmpty)
        #expect(made.omissions.contains { $0.reason == .notCounted })
    }

    /// The sums of the file are those of the report: each amount is written once.
    @Test func theMoneyOfTheFileIsThatOfTheReport() throws {
        let events = try SyntheticPairTests.events()
        let made = try Self.export("contoh-yesi", events)
        let report = try document(of: "contoh-yesi", asOf: "2025-12-31", events).report
        let left = Set(made.omissions.map(\.code))
        let items = report.money.items.filter {
            $0.kind == .transaction && $0.countsAs != nil && !left.contains($0.code)
        }
        #expect(items.count > 3)
        for currency in Set(items.compactMap { $0.value?.currency }) {
            let path = "//transaction/value[@currency='\(currency)']"
            let written = try Self.texts(made.document, path).compactMap { Decimal(string: $0) }
            let counted = items.filter { $0.value?.currency == currency }.compactMap(\.countsAs)
            #expect(written.reduce(0, +) == counted.reduce(0, +), "\(currency)")
            #expect(written.count == counted.count)
        }
    }

    /// Facts state the type of the giver; a file states that of the organisation that reports.
    @Test func theTypeOfATransactionIsThatOfTheReporter() throws {
        func types(_ reporter: String) throws -> [String] {
            let made = try Self.export("contoh-yesi", SyntheticPairTests.events(), reporter: reporter)
            let path = "//transaction[@ref='contoh-yesi.disbursement-2018-03']/transaction-type/@code"
            return try Self.texts(made.document, path)
        }
        #expect(try types("yesi.environment-corporation") == ["3"])
        #expect(try types("contoh.government") == ["1"])
    }

    /// Of the budgets of a period, the original and its revision are written, and neither a second revision nor one in
    /// kind.
    @Test func aPeriodHasOneBudgetOfEachType() throws {
        func budget(_ code: String, _ type: String, _ amount: Int, _ more: String = "") throws -> HistoryEvent {
            let text = #"""
                {"specversion":"1.0","id":"\#(code)","source":"https://office","type":"org.kembar.programs.budget.stated.v1","time":"2024-0\#(code.count % 9 + 1)-01T00:00:00Z","data":{"budget":"\#(code)","start":"2023-01-01","end":"2023-12-31","value":{"amount":\#(amount),"currency":"EUR"},"type":"\#(type)","line":"x","partnerships":[{"partnership":"contoh-yesi"}]\#(more)}}
                """#
            return HistoryEvent(try Event(structured: Array(text.utf8)))
        }
        let events =
            try SyntheticPairTests.events() + [
                budget("b-o", "1", 100), budget("b-revised", "2", 120), budget("b-revised-again", "2", 150),
                budget("b-kind", "1", 7, #","source":"in_kind","line":"y""#.replacing(#","line":"y""#, with: "")),
            ]
        let made = try Self.export("contoh-yesi", events)
        let budgets = try Self.texts(made.document, "//budget[value/@currency='EUR']/@type")
        #expect(budgets.count(where: { $0 == "2" }) <= 1, "\(budgets)")
        #expect(try !Self.texts(made.document, "//budget/value").contains("7"))
    }

    @Test func theOrderOfArrivalChangesNothing() throws {
        let events = try SyntheticPairTests.events()
        let one = try Self.export("contoh-yesi", events)
        let other = try Self.export("contoh-yesi", events.reversed())
        #expect(one.bytes == other.bytes)
        #expect(one.omissions == other.omissions)
    }

    /// No organisation of the example has an identifier: nothing is invented, and the refusal says what to state.
    @Test func withoutAnOrganisationThatCanReportThereIsNoFile() throws {
        let report = try document(of: "bandung-seoul", asOf: "2020-12-31", Repository.example()).report
        #expect(throws: IATIReporter.Missing.self) {
            try IATIExport(report, reporter: nil, today: try #require(Self.day))
        }
        do {
            _ = try IATIFiles { Pages.moment }.make(report, reporter: Code("nobody"))
            Issue.record("made")
        } catch let problem as Problem {
            #expect(problem.slug == "iati-no-reporter")
            #expect(problem.detail.contains("nobody"))
        }
    }

    @Test func aFileIsReturnedOnlyWhenItBreaksNoRule() throws {
        let report = try document(of: "contoh-yesi", asOf: "2025-12-31", SyntheticPairTests.events()).report
        let reporter = Code("contoh.government")
        let moment = try #require(Instant("2026-11-30T00:00:00Z"))
        let made = try IATIFiles { moment }.make(report, reporter: reporter)
        #expect(made.reporter == reporter)
        #expect(!made.omissions.isEmpty)
        // Without the definitions of the fields there is no sector, which rule 6.2.2 requires.
        let events = try SyntheticPairTests.events().filter { $0.data.entity.kind != .component }
        let bare = try document(of: "contoh-yesi", asOf: "2025-12-31", events).report
        do {
            _ = try IATIFiles { moment }.make(bare, reporter: reporter)
            Issue.record("a file that breaks a rule was returned")
        } catch let problem as Problem {
            #expect(problem.slug == "iati-not-valid")
            #expect(JSONValue.object(problem.extensions).text.contains(#""rule":"6.2.2""#))
        }
    }

    @Test(arguments: [
        ("ID-KLN-1", true), ("ID-KDN-1", false), ("ID-KLN-", false), ("ID-KLN", false), ("XX-XXX-1", false),
    ])
    func anAgencyMustBeInUse(_ identifier: String, _ isApproved: Bool) {
        #expect(IATIIdentifier.hasAgencyInUse(identifier) == isApproved)
    }

    @Test(arguments: ["ID KLN-1", "ID-KLN-1\n", "ID-KLN-1?", "ID-KLN-1&2", "ID-KLN-1|2", "ID-KLN-1/2", ""])
    func anIdentifierThatIsNotCleanIsNotExported(_ identifier: String) {
        #expect(!IATIIdentifier.isClean(identifier))
    }

    @Test func sharesOfSectorsAre100Together() throws {
        func component(_ code: String, _ sectors: [(String, ExactNumber?)]) throws -> ComponentEntry {
            let report = try document(of: "bandung-seoul", asOf: "2020-12-31", Repository.example()).report
            let one = try #require(report.components.first)
            return ComponentEntry(
                code: try #require(Code(code)), name: one.name, parent: nil, objective: nil, agreements: [],
                sectors: sectors.map { SectorEntry(code: $0.0, percentage: $0.1) }, activity: one.activity, events: [])
        }
        func shares(_ components: [ComponentEntry]) -> [String] {
            IATISectors(components).nodes.map { node in
                guard case .element(_, let attributes, _) = node else { return "" }
                return attributes.dropFirst().map(\.value).joined(separator: " ")
            }
        }
        #expect(try shares([component("a", [("15110", nil)])]) == ["15110"])
        #expect(
            try shares([
                component("a", [("15110", nil)]), component("b", [("15111", nil)]), component("c", [("15112", nil)]),
            ]) == ["15110 33.33", "15111 33.33", "15112 33.34"])
        let third = ExactNumber(3333) / 100
        let odd = try component("d", [("15110", third), ("15111", third), ("15112", third)])
        #expect(IATISectors([odd]).notWhole.map(\.text) == ["d"])
        #expect(shares([odd]).isEmpty)
    }

    /// Characters that XML cannot contain are replaced, and everything else is escaped.
    @Test func textsAreWrittenAsXML() throws {
        let node = XMLNode.element("a", ["b": "\"<&\n"], [.text("x\u{0}y\u{FFFF}<&>\u{1F30F}한")])
        let document = try XMLDocument(node.document)
        #expect(try Self.texts(document, "/a") == ["x\u{FFFD}y\u{FFFD}<&>\u{1F30F}한"])
        #expect(try Self.texts(document, "/a/@b") == ["\"<&\n"])
    }
}
