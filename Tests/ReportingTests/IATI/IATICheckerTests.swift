import Foundation
import JSON
import Shared
import Testing
import XML

@testable import ReportingApp

/// The official rules, each with a document that breaks it. `Tests/Fixtures/iati/breaking.jsonl` states which rules an
/// independent program finds broken: `Tests/IATI/check.py`.
struct IATICheckerTests {
    /// A document that differs from the valid one by some edits.
    struct Broken: CustomTestStringConvertible {
        let rule: String
        let breaks: [String]
        let document: String

        var testDescription: String { self.rule }
    }

    private static let valid: String =
        (try? String(
            contentsOf: URL(fileURLWithPath: Repository.root.path + "/Tests/Fixtures/iati/valid.xml"), encoding: .utf8))
        ?? ""

    static let broken: [Broken] = {
        let lines = (try? Repository.lines("Tests/Fixtures/iati/breaking.jsonl")) ?? []
        return lines.compactMap { line in
            guard let view = try? JSONDocument(Array(line)).root, let rule = view["rule"]?.string else { return nil }
            var document = Self.valid
            for edit in view["edits"]?.elements ?? [] {
                guard let old = edit["replace"]?.string, let new = edit["with"]?.string,
                    let place = document.range(of: old)
                else { continue }
                document.replaceSubrange(place, with: new)
            }
            return Broken(
                rule: rule, breaks: (view["breaks"]?.elements ?? []).compactMap(\.string), document: document)
        }
    }()

    private static func rules(of document: String) throws -> Set<String> {
        let day = try #require(CalendarDate("2026-11-30"))
        let failures = try IATIChecker(today: day).failures(of: XMLDocument(Array(document.utf8)))
        return Set(failures.map(\.rule))
    }

    @Test func everyRuleAboutActivitiesHasACase() {
        let tested = Set(Self.broken.map(\.rule))
        // 3.7.1 cannot be broken: its consequence selects nodes, and a selection holds even when it is empty.
        #expect(Set(IATIRule.all.map(\.id)).subtracting(tested) == ["3.7.1"])
        #expect(Set(IATIRule.all.map(\.id)).count == 79)
    }

    @Test func aValidDocumentBreaksNoRule() throws {
        #expect(try Self.rules(of: Self.valid).isEmpty)
    }

    @Test(arguments: IATICheckerTests.broken) func aBrokenRuleIsFound(_ broken: Broken) throws {
        #expect(try Self.rules(of: broken.document) == Set(broken.breaks))
    }

    @Test func aFailureNamesItsActivityAndSaysWhatIsWrong() throws {
        let document = Self.valid.replacing(#"<sector vocabulary="1" code="15114"/>"#, with: "")
        let day = try #require(CalendarDate("2026-11-30"))
        let failures = try IATIChecker(today: day).failures(of: XMLDocument(Array(document.utf8)))
        let failure = try #require(failures.first { $0.rule == "6.2.2" })
        #expect(failure.activity == "ID-KLN-BDG-1")
        #expect(failure.sentence == "iati-activity needs sector or transaction/sector.")
    }

    /// The samples of the standard's rule set, where they are at hand.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: Repository.root.path + "/../shared/iati")))
    func theSamplesBehaveAsStated() throws {
        func sample(_ name: String) throws -> Set<String> {
            let path = Repository.root.path + "/../shared/iati/\(name)"
            return try Self.rules(of: String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8))
        }
        #expect(try sample("sample-valid-minimal.xml").isEmpty)
        #expect(
            try sample("sample-6-rule-failures.xml") == ["1.1.3", "1.1.21", "1.14.8", "6.2.2", "11.1.4", "6.10.1"])
    }

    @Test func aDocumentTypeDeclarationIsRefused() {
        let bomb = #"<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]><a>&b;&d;</a>"#
        #expect(throws: XMLProblem.self) { try XMLDocument(Array(bomb.utf8)) }
        #expect(throws: XMLProblem.self) { try XMLDocument(Array("<a>".utf8)) }
        #expect(throws: XMLProblem.self) { try XMLDocument([]) }
    }
}
