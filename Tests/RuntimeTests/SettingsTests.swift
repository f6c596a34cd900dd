import Foundation
import Testing

@testable import ServiceRuntime

struct SettingsTests {
    /// Calls `body` with the name of a file with this content, and deletes the file afterwards.
    private func file(_ content: String, _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "kembar-test-\(UUID().uuidString)").path
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    @Test(arguments: ["word", "word\n", "word\r\n", "word \n\n"]) func aFilesContentIsTheValue(_ content: String) throws
    {
        try self.file(content) { path in
            var settings = Settings(["KEMBAR_A_FILE": path])
            #expect(settings.text("KEMBAR_A") == "word")
            settings.refuseUnknown()
            #expect(settings.problems.isEmpty)
        }
    }

    @Test func aFileAndAValueAreOneTooMany() throws {
        try self.file("word") { path in
            var settings = Settings(["KEMBAR_A": "other", "KEMBAR_A_FILE": path])
            _ = settings.text("KEMBAR_A")
            #expect(settings.problems == ["KEMBAR_A and KEMBAR_A_FILE are both set; set one of them"])
        }
    }

    @Test func aFileThatCannotBeReadIsNamed() {
        var settings = Settings(["KEMBAR_A_FILE": "/nowhere/secret"])
        #expect(settings.text("KEMBAR_A", default: "fallback") == nil)
        #expect(settings.problems.count == 1)
        #expect(settings.problems[0].contains("/nowhere/secret"))
    }

    @Test func whatIsRequiredAndCannotBeReadIsOneProblem() {
        var settings = Settings(["KEMBAR_A_FILE": "/nowhere"])
        #expect(settings.required("KEMBAR_A", for: "a test") == "")
        #expect(settings.problems.count == 1)
        #expect(settings.required("KEMBAR_B", for: "what it is for") == "")
        #expect(settings.problems.last?.contains("what it is for") == true)
    }

    @Test func anEmptyValueIsNone() throws {
        var settings = Settings(["KEMBAR_A": ""])
        #expect(settings.text("KEMBAR_A", default: "fallback") == "fallback")
        try self.file("\n") { path in
            var settings = Settings(["KEMBAR_A_FILE": path])
            #expect(settings.required("KEMBAR_A", for: "a test") == "")
            #expect(settings.problems.count == 1)
        }
    }

    @Test func aGroupIsEverythingWithItsPrefix() throws {
        try self.file("from a file") { path in
            var settings = Settings(["K_A": "1", "K_B_FILE": path, "K_C": "3", "OTHER": "4"])
            #expect(settings.group("K_", except: ["K_C"]) == ["A": "1", "B": "from a file"])
            #expect(settings.problems.isEmpty)
        }
    }

    @Test func aValueThatIsGivenTwiceInAGroupIsOneProblem() throws {
        try self.file("word") { path in
            var settings = Settings(["K_A": "1", "K_A_FILE": path])
            _ = settings.group("K_", except: [])
            #expect(settings.problems.count == 1)
            #expect(settings.printed.count == 1)
        }
    }
}
