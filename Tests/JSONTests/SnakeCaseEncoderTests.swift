internal import Foundation
internal import JSON
internal import Testing

/// The encoder gives the same output as Foundation's encoder with the same settings.
struct SnakeCaseEncoderTests {
    private static var foundation: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private func agrees(_ value: some Encodable) throws {
        let bytes = try SnakeCaseJSONEncoder().encode(value)
        #expect(
            String(decoding: bytes, as: UTF8.self) == String(decoding: try Self.foundation.encode(value), as: UTF8.self)
        )
    }

    private struct Everything: Encodable {
        var zebra = "last"
        var termMonths = 12
        var aBCode: String? = "Ω/\"\\\n\u{1}"
        var absent: String?
        var isTrue = true
        var small: Int8 = -3
        var large: UInt64 = .max
        var ratio = 0.25
        var amount = Decimal(string: "12345678901234567890.123")
        var texts = ["en": "A", "zh-Hant": "城", "camelCase": "stays"]
        var lists = [[1, 2], [], [3]]
        var empty: [String] = []
        var inner = [Inner(), Inner(innerName: nil)]
        var nothing: [Int?] = [1, nil]
    }

    private struct Inner: Encodable {
        var innerName: String? = "x"
    }

    @Test func structsOfEveryKindOfValue() throws { try self.agrees(Everything()) }

    @Test func valuesThatAreNoObject() throws {
        try self.agrees(["b", "a"])
        try self.agrees([Decimal(0), Decimal(-7.5)])
        try self.agrees(["k": ["n": "v"]])
    }

    private struct ByHand: Encodable {
        private enum Keys: String, CodingKey { case first, nestedPart, listPart, superPart }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            try container.encodeNil(forKey: .first)
            var nested = container.nestedContainer(keyedBy: Keys.self, forKey: .nestedPart)
            try nested.encode(1, forKey: .first)
            var list = container.nestedUnkeyedContainer(forKey: .listPart)
            try list.encode("a")
            try list.encodeNil()
            try list.encode(false)
            var within = list.nestedContainer(keyedBy: Keys.self)
            try within.encode("b", forKey: .superPart)
            try Inner().encode(to: container.superEncoder(forKey: .superPart))
            // A second container of the same value continues the first.
            var again = encoder.container(keyedBy: Keys.self)
            try again.encodeIfPresent(Optional<String>.none, forKey: .first)
        }
    }

    @Test func containersByHand() throws { try self.agrees(ByHand()) }

    @Test func aNumberThatJSONDoesNotHaveIsAnError() {
        #expect(throws: EncodingError.self) { try SnakeCaseJSONEncoder().encode([Double.nan]) }
    }
}
