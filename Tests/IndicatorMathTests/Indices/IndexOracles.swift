internal import Foundation
internal import JSON
internal import Shared
internal import Testing

/// Expected numbers, computed by other software, in `Tests/Fixtures/index-oracles.json`.
enum IndexOracles {
    static func root() throws -> JSONView {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = try Data(contentsOf: tests.appending(path: "Fixtures/index-oracles.json"))
        return try JSONDocument(Array(bytes)).root
    }
}

extension JSONView {
    func member(_ key: String) throws -> JSONView { try #require(self[key], "no \(key)") }

    func decimal(_ key: String) throws -> Decimal { try Decimal(json: self.member(key), at: key) }

    func integer(_ key: String) throws -> Int { try Int(json: self.member(key), at: key) }
}

/// An exact number from its digits.
func exactly(_ digits: String) throws -> Decimal { try #require(Decimal(exactly: digits), "\(digits)") }
