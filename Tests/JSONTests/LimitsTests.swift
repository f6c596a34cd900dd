import Glibc
import JSON
import Testing

/// How much input is accepted, and that more is refused quickly.
@Suite(.timeLimit(.minutes(15))) struct LimitsTests {
    private func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test func theDepthLimitMayBeMetAndNotExceeded() throws {
        for depth in [1, 2, 64, 500] {
            let limits = JSONLimits(depth: depth)
            #expect(refusal(nested(depth), limits: limits) == nil)
            #expect(refusal(nested(depth + 1), limits: limits)?.code == .tooDeep)
            let objects = String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
            #expect(refusal(objects, limits: limits) == nil)
            #expect(refusal("[" + objects + "]", limits: limits)?.code == .tooDeep)
            #expect(refusal("{\"b\":" + objects + "}", limits: limits)?.code == .tooDeep)
        }
        #expect(refusal("1", limits: JSONLimits(depth: 0)) == nil)
        #expect(refusal("[]", limits: JSONLimits(depth: 0))?.code == .tooDeep)
    }

    @Test func depthIsCountedFromTheRootAndNotOverSiblings() {
        let siblings = "[" + Array(repeating: "[[]]", count: 1000).joined(separator: ",") + "]"
        #expect(refusal(siblings, limits: JSONLimits(depth: 3)) == nil)
        #expect(refusal(siblings, limits: JSONLimits(depth: 2))?.code == .tooDeep)
    }

    @Test func anEventMayBeNested64Deep() {
        #expect(JSONLimits.event.depth == 64)
        #expect(refusal(nested(64), limits: .event) == nil)
        #expect(refusal(nested(65), limits: .event)?.code == .tooDeep)
    }

    @Test func aHundredThousandBracketsAreRefusedAtOnce() {
        for opening in ["[", "{\"a\":", "[{\"a\":", "[1,["] {
            let text = String(repeating: opening, count: 100_000)
            let error = refusal(text)
            #expect(error?.code == .tooDeep)
            #expect((error?.offset ?? .max) < 400)
        }
    }

    @Test func aDepthThatIsAllowedNeedsNoStack() throws {
        let limits = JSONLimits(depth: 1_000_000)
        #expect(refusal(nested(1_000_000), limits: limits) == nil)
        #expect(refusal(String(repeating: "[", count: 999_999) + "1", limits: limits)?.code == .syntax)
    }

    @Test func theByteLimitMayBeMetAndNotExceeded() {
        let text = "\"" + String(repeating: "x", count: 98) + "\""
        #expect(refusal(text, limits: JSONLimits(bytes: 100)) == nil)
        #expect(refusal(text, limits: JSONLimits(bytes: 99))?.code == .tooLarge)
        #expect(refusal(text + " ", limits: JSONLimits(bytes: 100))?.code == .tooLarge)
    }

    @Test func anEventMayHave256KiB() {
        let text = "\"" + String(repeating: "x", count: 256 * 1024 - 2) + "\""
        #expect(refusal(text, limits: .event) == nil)
        #expect(refusal(text + " ", limits: .event)?.code == .tooLarge)
    }

    @Test func aStringOfTenMegabytesIsTooLargeForAnEventAndFineOtherwise() throws {
        let bytes = [0x22] + [UInt8](repeating: 0x61, count: 10_000_000) + [0x22]
        #expect(refusal(bytes, limits: .event)?.code == .tooLarge)
        #expect(try JSONDocument(bytes).root.string?.utf8.count == 10_000_000)
    }

    /// The processor time of the calling thread: other work on the machine takes none of it.
    private var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// The shortest of three processor times to read a text.
    private func time(_ text: String) -> Duration {
        (0..<3).map { _ in
            let begin = self.processorTime
            #expect(refusal(text) == nil)
            return self.processorTime - begin
        }.min() ?? .zero
    }

    /// A linear reader needs 16 times as long for 16 times the parts, a quadratic one 256 times as long.
    private func expectLinear(_ text: (_ parts: Int) -> String) {
        let (short, long) = (self.time(text(6_250)), self.time(text(100_000)))
        #expect(long < short * 64, "\(short), \(long)")
    }

    @Test func aHundredThousandMembersAreReadInLinearTime() throws {
        func list(_ count: Int) -> String { (0..<count).map { "\"k\($0)\":\($0)" }.joined(separator: ",") }
        self.expectLinear { "{\(list($0))}" }
        let members = list(100_000)
        let root = try JSONDocument("{" + members + "}").root
        #expect(root.count == 100_000)
        #expect(root.members.count == 100_000)
        #expect(root["k99999"]?.number == "99999")
        #expect(refusal("{" + members + ",\"k77\":1}")?.code == .duplicateKey)
    }

    @Test func aHundredThousandElementsAreReadInLinearTime() throws {
        func elements(_ count: Int) -> String {
            "[" + Array(repeating: "[1]", count: count).joined(separator: ",") + "]"
        }
        self.expectLinear(elements)
        let root = try JSONDocument(elements(100_000)).root
        #expect(root.elements.count == 100_000)
        #expect(root.elements.last?.elements.first?.number == "1")
    }

    /// A number sixteen times as long as an event can carry. An algorithm that is quadratic in the digits takes minutes
    /// for each.
    @Test func aNumberOfFourMillionDigitsIsNormalised() {
        let zeros = String(repeating: "0", count: 4_000_000)
        for text in ["0.\(zeros)1", "1\(zeros)", "0.\(zeros)", "1e\(zeros)1", zeros.replacing("0", with: "7")] {
            #expect(!JSONNumber(normalising: text).text.isEmpty)
        }
    }
}
