import Foundation
import JSON
import Shared
import Testing

/// The data written by Tests/CodeLists/code_lists.py.
struct CodeListDataTests {
    @Test func everyListHasANameAnEditionAndCodes() {
        for list in CodeList.published {
            #expect(!list.name.isEmpty)
            #expect(!list.version.isEmpty, "\(list.name)")
            #expect(list.all.contains { !$0.isWithdrawn }, "\(list.name)")
        }
    }

    @Test func namesAreUniqueAndInOrder() {
        for (a, b) in zip(CodeList.published, CodeList.published.dropFirst()) {
            #expect(ByteOrder.precedes(a.name, b.name), "\(a.name), \(b.name)")
        }
    }

    /// All codes are sorted, so a code that occurs twice would be next to itself.
    @Test func everyCodeIsEitherValidOrWithdrawn() {
        for list in CodeList.published {
            for (code, isWithdrawn) in list.all {
                #expect(list.contains(code) == !isWithdrawn, "\(list.name) \(code)")
                #expect(list.isWithdrawn(code) == isWithdrawn, "\(list.name) \(code)")
            }
            let codes = list.all.map(\.code)
            for (a, b) in zip(codes, codes.dropFirst()) {
                #expect(ByteOrder.precedes(a, b), "\(list.name) \(a), \(b)")
            }
        }
    }

    @Test func someCodesAreKnown() {
        #expect(CodeList.organisationRegistrationAgency.isWithdrawn("ID-KDN"))
        #expect(!CodeList.organisationRegistrationAgency.contains("ID-KDN"))
        #expect(CodeList.organisationRegistrationAgency.contains("XM-DAC"))
        #expect(CodeList.financeType.isWithdrawn("111"))
        #expect(CodeList.financeType.contains("110"))
        #expect(CodeList.sector.contains("15114"))
        #expect(!CodeList.sector.isWithdrawn("15114"))
        #expect(CodeList.sdgTarget.contains("11.a"))
    }
}

/// Compares the lists with the XML they were made from, read in another way than code_lists.py reads it.
///
/// The XML is not part of the repository. Where it is not beside it, as in a plain checkout, the suite is skipped.
@Suite(.enabled(if: PublishedXML.isThere, "needs IATI's XML in ../shared/iati/codelists, beside the repository"))
struct CodeListXMLTests {
    @Test func everyFileIsAList() throws {
        #expect(try PublishedXML.names() == CodeList.published.map(\.name).sorted())
    }

    @Test func theCodesAreThoseOfTheXML() throws {
        for list in CodeList.published {
            let items = try PublishedXML.items(of: list.name)
            #expect(list.all.count == items.count, "\(list.name)")
            #expect(list.all.count(where: \.isWithdrawn) == items.count(where: \.isWithdrawn), "\(list.name)")
            for item in items {
                #expect(list.contains(item.code) == !item.isWithdrawn, "\(list.name) \(item.code)")
                #expect(list.isWithdrawn(item.code) == item.isWithdrawn, "\(list.name) \(item.code)")
            }
        }
    }
}

/// IATI's XML of its code lists.
private enum PublishedXML {
    static let folder = Repository.root.deletingLastPathComponent().appending(path: "shared/iati/codelists")
    static let isThere = FileManager.default.fileExists(atPath: Self.folder.path)

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".xml") }
            .map { String($0.dropLast(4)) }.sorted()
    }

    /// The items of a list, found by a plain scan, which is enough for these files.
    static func items(of name: String) throws -> [(code: String, isWithdrawn: Bool)] {
        let text = try String(contentsOf: Self.folder.appending(path: "\(name).xml"), encoding: .utf8)
        // The elements around the items end in or begin with `<codelist-items>`.
        let items = text.components(separatedBy: "<codelist-item").dropFirst().filter { !$0.hasPrefix("s") }
        return try items.map { item in
            let tag = item.prefix { $0 != ">" }
            let code = try #require(item.components(separatedBy: "<code>").dropFirst().first, "\(name): no code")
            return (String(code.prefix { $0 != "<" }), tag.contains("status=\"withdrawn\""))
        }
    }
}
