import JSON
import Observability
import Synchronization
import Testing

extension LogKey {
    fileprivate static let place = LogKey("test.place")
}

struct LoggerTests {
    private final class Lines: Sendable {
        private let kept = Mutex<[String]>([])
        var all: [String] { self.kept.withLock { $0 } }
        func add(_ line: String) { self.kept.withLock { $0.append(line) } }
    }

    private let lines = Lines()

    private func logger(_ level: LogLevel = .debug) -> Logger {
        let lines = self.lines
        return Logger(service: "indicators", version: "1", instance: "a", level: level) { lines.add($0) }
    }

    @Test func aLineIsOneObject() throws {
        self.logger().info("batch committed", [.place: "alfa", .error: "none"])
        let line = try #require(self.lines.all.first)
        #expect(line.hasSuffix("}\n"))
        let json = try JSONDocument(String(line.dropLast())).root
        #expect(json["msg"]?.string == "batch committed")
        #expect(json["level"]?.string == "info")
        #expect(json["service"]?.string == "indicators")
        #expect(json["version"]?.string == "1")
        #expect(json["instance"]?.string == "a")
        #expect(json["test.place"]?.string == "alfa")
        #expect(json["error"]?.string == "none")
        let time = try #require(json["ts"]?.string)
        #expect(
            time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/) != nil, "RFC 3339, as other readers take it")
    }

    @Test(arguments: [
        "a\nb", "a\r\nb", "a\rb", "\u{1B}[31mred\u{1B}[0m", "a\u{2028}b\u{2029}c", "tab\tbell\u{7}",
        "\u{7F}\u{85}\u{9B}31m",
        "\"},{\"level\":\"error", "\\", "\\n", "\0", "é 서울 🏙️", "\r\n{\"level\":\"error\",\"msg\":\"forged\"}",
    ]) func noValueCanBeginALineOrColourOne(_ value: String) throws {
        self.logger().warning("stated", [.place: value])
        let line = try #require(self.lines.all.first)
        #expect(self.lines.all.count == 1)
        let inner = line.dropLast().unicodeScalars
        #expect(line.unicodeScalars.last == "\n")
        #expect(
            !inner.contains {
                $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || [0x2028, 0x2029].contains($0.value)
            })
        if !value.contains("\0") {
            let json = try JSONDocument(String(line.dropLast())).root
            #expect(json["test.place"]?.string?.unicodeScalars.elementsEqual(value.unicodeScalars) == true)
            #expect(json["level"]?.string == "warning")
        }
    }

    @Test func aValueWithoutEndIsCut() throws {
        self.logger().info("long", [.place: String(repeating: "x", count: 1_000_000)])
        #expect(try #require(self.lines.all.first).utf8.count < 10_000)
    }

    @Test(arguments: zip(LogLevel.allCases, [4, 3, 2, 1])) func whatIsBelowTheLevelIsNotWritten(
        _ level: LogLevel, _ count: Int
    ) {
        let logger = self.logger(level)
        logger.debug("a")
        logger.info("b")
        logger.warning("c")
        logger.error("d")
        #expect(self.lines.all.count == count)
    }

    @Test func levelsAreOrdered() {
        #expect(LogLevel.allCases.sorted() == [.debug, .info, .warning, .error])
        #expect(LogLevel(rawValue: "warning") == .warning)
        #expect(LogLevel(rawValue: "WARNING") == nil)
    }
}
