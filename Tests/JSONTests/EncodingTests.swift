import JSON
import Testing

/// Only UTF-8 without a byte order mark is accepted, and only complete characters.
struct EncodingTests {
    private func quoted(_ bytes: [UInt8]) -> [UInt8] { [0x22] + bytes + [0x22] }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xFF], [0xFE], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80],
            // truncated, or without a continuation byte
            [0xC3], [0xC3, 0x28], [0xC3, 0xC3], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28],
            [0xF0, 0x9F, 0x98],
            [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x90, 0x28, 0xBC], [0xF0, 0x90, 0x8C, 0x28], [0xE2, 0x82, 0xAC, 0x80],
            // overlong
            [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC0, 0xA2], [0xE0, 0x80, 0x80], [0xE0, 0x80, 0xAF],
            [0xE0, 0x9F, 0xBF],
            [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF],
            // surrogates and beyond the last character
            [0xED, 0xA0, 0x80], [0xED, 0xAF, 0xBF], [0xED, 0xB0, 0x80], [0xED, 0xBF, 0xBF],
            [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF4, 0xBF, 0xBF, 0xBF],
        ] as [[UInt8]]) func malformedUTF8IsRefusedInValuesAndKeys(_ bytes: [UInt8])
    {
        #expect(refusal(quoted(bytes))?.code == .notUTF8)
        #expect(refusal(quoted(Array("é".utf8) + bytes))?.code == .notUTF8)
        #expect(refusal([0x7B] + quoted(bytes) + Array(":1}".utf8))?.code == .notUTF8)
        #expect(refusal([0x22] + bytes)?.code != nil)
        #expect(refusal(bytes) != nil)
        #expect(refusal(Array("[1,".utf8) + bytes + Array("]".utf8)) != nil)
    }

    @Test func theEdgesOfEveryUTF8LengthAreTaken() throws {
        for scalar: Unicode.Scalar in [
            "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{CFFF}", "\u{D000}", "\u{D7FF}",
            "\u{E000}",
            "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{10000}", "\u{3FFFF}", "\u{40000}", "\u{FFFFF}", "\u{100000}",
            "\u{10FFFF}",
        ] {
            let document = try JSONDocument("\"\(scalar)\"")
            #expect(
                document.root.string?.unicodeScalars.elementsEqual([scalar]) == true, "\(scalar.escaped(asASCII: true))"
            )
        }
    }

    @Test(
        arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]] as [[UInt8]]
    )
    func aByteOrderMarkIsRefused(_ mark: [UInt8]) {
        #expect(refusal(mark + Array("{}".utf8))?.code == .notUTF8)
        #expect(refusal(mark)?.code == .notUTF8)
    }

    @Test func utf16AndUTF32AreRefusedWithoutAMarkToo() {
        for text in ["{}", "[1]", "1", "\"a\"", "{\"a\":\"서울\"}"] {
            let units = Array(text.utf16)
            let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
            let wide = text.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 255)] }
            let wideLittle = text.unicodeScalars.flatMap { [UInt8($0.value & 255), UInt8($0.value >> 8), 0, 0] }
            for bytes in [little, big, wide, wideLittle] { #expect(refusal(bytes)?.code == .notUTF8, "\(text)") }
        }
    }

    @Test func aNULIsRefusedRawAndEscaped() {
        #expect(refusal([0x22, 0x61, 0, 0x22])?.code == .nulCharacter)
        #expect(refusal("\"\\u0000\"")?.code == .nulCharacter)
        #expect(refusal("\"abc\\u0000def\"")?.code == .nulCharacter)
        #expect(refusal("{\"a\\u0000\":1}")?.code == .nulCharacter)
        #expect(refusal("[1,\u{0}]") != nil)
        #expect(refusal("{}\u{0}") != nil)
        #expect(refusal("\\u0000") != nil)
        #expect(refusal("\"\\\\u0000\"") == nil)
    }

    @Test(arguments: [
        "\\uD800", "\\uDBFF", "\\uDC00", "\\uDFFF", "\\ud834", "\\uD834x", "\\uD834\\n", "\\uD834\\uD834",
        "\\uD834\\u0041", "\\uDD1E\\uD834", "\\uD834 \\uDD1E", "\\uD834\\\\uDD1E", "x\\uD800y", "\\uD834\\uDD1E\\uD834",
    ]) func halfASurrogatePairIsRefused(_ text: String) {
        #expect(refusal("\"\(text)\"")?.code == .loneSurrogate)
        #expect(refusal("{\"\(text)\":1}")?.code == .loneSurrogate)
    }

    @Test func aSurrogatePairIsOneCharacter() throws {
        #expect(try JSONDocument("\"\\uD834\\uDd1e\"").root.string == "𝄞")
        #expect(try JSONDocument("\"\\uDBFF\\uDFFF\"").root.string == "\u{10FFFF}")
        #expect(try JSONDocument("\"\\uD800\\uDC00\"").root.string == "\u{10000}")
    }
}
