import Foundation
import Testing

@testable import kembar

/// All events of a file are checked before any is sent, and each problem is reported with its place.
struct EventFilesTests {
    private let city = """
        {"specversion":"1.0","id":"ID","source":"urn:test","type":"org.kembar.programs.city.registered.v1",\
        "time":"2016-06-10T12:00:00Z","data":DATA}
        """

    private func event(_ id: String, data: String = #"{"city":"bandung","name":{"id":"Bandung"},"country":"ID"}"#)
        -> String
    {
        self.city.replacing("ID", with: id, maxReplacements: 1).replacing("DATA", with: data)
    }

    /// The places and problems read from files with these names and contents; places omit the folder.
    private func read(_ files: [(name: String, content: String)]) throws -> (places: [String], problems: [String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kembar-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for file in files { try Data(file.content.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)")) }
        let (entries, problems) = EventFiles.read(files.map { "\(folder)/\($0.name)" })
        return (
            entries.map { $0.place.replacing("\(folder)/", with: "") },
            problems.map { $0.replacing("\(folder)/", with: "") }
        )
    }

    @Test func aFileHoldsOneEventOrAList() throws {
        let one = try self.read([("a.json", self.event("1"))])
        #expect(one.problems == [])
        #expect(one.places == ["a.json"])
        let list = try self.read([("a.json", "[\(self.event("1")),\n\(self.event("2"))]")])
        #expect(list.problems == [])
        #expect(list.places == ["a.json, element 1", "a.json, element 2"])
        #expect(try self.read([("a.json", "[]")]).places.isEmpty)
    }

    @Test(arguments: ["a.jsonl", "a.ndjson"]) func aFileHoldsALineForEachEvent(_ name: String) throws {
        let read = try self.read([(name, "\(self.event("1"))\n\n  \r\n\(self.event("2"))\r\n\(self.event("3"))")])
        #expect(read.problems == [])
        #expect(read.places == ["\(name):1", "\(name):4", "\(name):5"])
    }

    @Test func everyProblemIsReportedWithItsLine() throws {
        let read = try self.read([
            ("a.jsonl", "\(self.event("1"))\nnot json\n\(self.event("2", data: "{}"))\n[1]\n\(self.event("3"))\n")
        ])
        #expect(read.places == ["a.jsonl:1", "a.jsonl:5"])
        #expect(read.problems.count == 3)
        for (problem, place) in zip(read.problems, ["a.jsonl:2: ", "a.jsonl:3: ", "a.jsonl:4: "]) {
            #expect(problem.hasPrefix(place))
        }
        #expect(read.problems[0].contains("Column 1"))
        #expect(read.problems[1].contains("data.city"))
    }

    @Test func anIdIsUsedOnce() throws {
        let read = try self.read([("a.jsonl", self.event("1")), ("b.json", self.event("1"))])
        #expect(read.problems.count == 1)
        #expect(read.problems[0].hasPrefix("b.json: "))
        #expect(read.problems[0].contains("a.jsonl:1"))
    }

    @Test func whatKembarAloneSendsIsRefused() throws {
        let published = self.event("1").replacing("programs.city.registered", with: "reports.report.published")
        let read = try self.read([("a.json", published)])
        #expect(read.places.isEmpty)
        #expect(read.problems.count == 1)
    }

    /// Events that the services would refuse are refused here already.
    @Test func theDoorsOwnChecksAreMade() throws {
        let ahead = self.event("1").replacing("2016-06-10", with: "2116-06-10")
        let caused = self.event("2").replacing(#""id":"2""#, with: #""id":"2","causeid":"x""#)
        let name = String(repeating: "x", count: 300_000)
        let large = self.event("3", data: #"{"city":"b","name":{"id":"\#(name)"},"country":"ID"}"#)
        let read = try self.read([("a.json", "[\(ahead),\(caused),\(large)]"), ("b.jsonl", large)])
        #expect(read.places.isEmpty)
        #expect(read.problems.count == 4)
        for (problem, word) in zip(read.problems, ["24 hours ahead", "causeid", "bytes", "bytes"]) {
            #expect(problem.contains(word), "\(problem)")
        }
    }

    @Test func aFileThatCannotBeReadIsNamed() {
        let (entries, problems) = EventFiles.read(["/nowhere/a.json"])
        #expect(entries.isEmpty)
        #expect(problems == ["/nowhere/a.json: the file cannot be read."])
    }

    @Test func aFileThatIsNoJSONIsNamedWithItsLine() throws {
        let read = try self.read([("a.json", "[\n\(self.event("1")),\n]")])
        #expect(read.problems.count == 1)
        #expect(read.problems[0].hasPrefix("a.json:3: "))
        #expect(try self.read([("empty.json", "")]).problems.count == 1)
        #expect(try self.read([("empty.jsonl", "")]).problems == [])
    }

    @Test func theExampleIsRight() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "examples/bandung-seoul").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
            .sorted()
        let (entries, problems) = EventFiles.read(names.map { "\(folder)/\($0)" })
        #expect(problems == [])
        #expect(entries.count > 10)
    }
}
