import Foundation
import JSON
import Shared
import Testing

/// The checkout that these tests were compiled from.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The events of the example as their publishers stated them.
    static func example() throws -> [HistoryEvent] {
        try ["programs", "indicators"].flatMap { area in
            try Self.lines("examples/bandung-seoul/\(area).jsonl").map { HistoryEvent(try Event(structured: $0)) }
        }
    }

    /// The lines of a file.
    static func lines(_ path: String) throws -> [[UInt8]] {
        Array(try Data(contentsOf: Self.root.appending(path: path))).split(separator: UInt8(ascii: "\n"))
            .map { Array($0) }
    }
}

/// Access to parts of a content, for tests.
extension JSONValue {
    var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }
    var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
    func list(at key: String) -> [JSONValue] { self[key]?.elements ?? [] }
    func string(at key: String) -> String? { self[key]?.string }
    func integer(at key: String) -> Int? { if case .number(let number)? = self[key] { Int(number.text) } else { nil } }

    /// The element of a list with this code.
    func element(of key: String, code: String) throws -> JSONValue {
        try #require(self.list(at: key).first { $0["code"]?.string == code }, "no \(code) in \(key)")
    }

    /// The row of an indicator for a period and a type.
    func row(_ indicator: String, _ start: String, _ type: String = "full_year") throws -> JSONValue {
        let rows = try self.element(of: "indicators", code: indicator).list(at: "rows")
        return try #require(
            rows.first { $0["period"]?["start"]?.string == start && $0["period"]?["type"]?.string == type },
            "no \(type) from \(start) of \(indicator)")
    }

    /// Visits every value in it, itself first.
    func visit(_ path: String = "", _ body: (String, JSONValue) -> Void) {
        body(path, self)
        for (key, value) in self.members { value.visit("\(path)/\(key)", body) }
        for (position, value) in self.elements.enumerated() { value.visit("\(path)/\(position)", body) }
    }
}
